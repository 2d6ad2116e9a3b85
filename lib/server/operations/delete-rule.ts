import type { OperationContext } from '../context';
import { getObject } from '../get-object';
import { assertFresh } from '../read-input';

/** Removes a placement rule. */
export async function deleteRule(
  context: OperationContext,
  { params, ifMatch }: { params: { ruleId: string }; ifMatch: readonly number[] | null },
): Promise<undefined> {
  await context.ledger.write(context, (draft) => {
    const rule = getObject(draft.inventory, 'rule', params.ruleId);
    assertFresh(rule, ifMatch);
    draft.remove('rule', rule.id);
  });
}
