import type { Rule } from '@/lib/domain/model/rule';
import type { OperationContext } from '../context';
import { getObject } from '../get-object';
import { assertFresh } from '../read-input';
import { checkClashes, checkRule, type SaveRuleRequest, toRule } from '../rule-request';

interface Input {
  readonly params: { readonly ruleId: string };
  readonly body: SaveRuleRequest;
  readonly ifMatch: readonly number[] | null;
}

/** Replaces a placement rule. */
export const changeRule = (context: OperationContext, { params, body, ifMatch }: Input): Promise<Rule> =>
  context.ledger.write(context, (draft) => {
    const before = getObject(draft.inventory, 'rule', params.ruleId);
    assertFresh(before, ifMatch);
    checkRule(body, draft.inventory, before.id);
    const wanted = toRule(body, before.id);
    checkClashes(body, wanted, draft.inventory);
    return draft.put('rule', wanted);
  });
