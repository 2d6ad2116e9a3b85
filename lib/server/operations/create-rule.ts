import type { Rule } from '@/lib/domain/model/rule';
import type { OperationContext } from '../context';
import type { Remember } from '../idempotency';
import { checkRule, type RuleRequest, toRule } from '../rule-request';

/** Adds a placement rule. Guests that break it stay where they are and are shown as such. */
export const createRule = (context: OperationContext, { body, remember }: { body: RuleRequest; remember: Remember }): Promise<Rule> =>
  context.ledger.write(context, (draft) => {
    checkRule(body, draft.inventory, null);
    const rule = draft.put('rule', toRule(body, draft.newId('rule')));
    remember(draft, rule);
    return rule;
  });
