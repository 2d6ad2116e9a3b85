import type { Rule } from '@/lib/domain/model/rule';
import type { OperationContext } from '../context';
import { getObject } from '../get-object';
import { assertFresh } from '../read-input';
import { checkRule, type RuleRequest, toRule } from '../rule-request';

interface Input {
  readonly params: { readonly ruleId: string };
  readonly body: RuleRequest;
  readonly ifMatch: readonly number[] | null;
}

/** Replaces a placement rule. */
export const changeRule = (context: OperationContext, { params, body, ifMatch }: Input): Promise<Rule> =>
  context.ledger.write(context, (draft) => {
    const before = getObject(draft.inventory, 'rule', params.ruleId);
    assertFresh(before, ifMatch);
    checkRule(body, draft.inventory, before.id);
    return draft.put('rule', toRule(body, before.id));
  });
