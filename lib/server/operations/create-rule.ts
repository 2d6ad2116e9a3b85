import type { Rule } from '@/lib/domain/model/rule';
import type { OperationContext } from '../context';
import type { Remember } from '../idempotency';
import { checkClashes, checkRule, type SaveRuleRequest, toRule } from '../rule-request';

/** Adds a placement rule. Guests that break it stay where they are and are shown as such. */
export const createRule = (context: OperationContext, { body, remember }: { body: SaveRuleRequest; remember: Remember }): Promise<Rule> =>
  context.ledger.write(context, (draft) => {
    checkRule(body, draft.inventory, null);
    const wanted = toRule(body, draft.newId('rule'));
    checkClashes(body, wanted, draft.inventory);
    const rule = draft.put('rule', wanted);
    remember(draft, rule);
    return rule;
  });
