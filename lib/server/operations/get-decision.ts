import type { ReadOnly } from '@/lib/api/read-only';
import type { Decision } from '@/lib/api/schemas/decisions';
import { toDecision } from '../answers/to-decision';
import type { OperationContext } from '../context';
import { ApiError } from '../problem';

/** One kept decision. */
export async function getDecision(
  { store, inventory }: OperationContext,
  { params }: { params: { decisionId: string } },
): Promise<ReadOnly<Decision>> {
  const decision = await store.findDecision(params.decisionId);
  if (!decision) throw new ApiError('not-found', { kind: 'decision', id: params.decisionId });
  return toDecision(decision, inventory);
}
