import type { z } from 'zod';
import type { historyQuery } from '@/lib/api/schemas/events';
import { toDecision } from '../answers/to-decision';
import type { OperationContext } from '../context';
import { getObject } from '../get-object';

/** Every placement decision of a VM, newest first. */
export async function listVmDecisions(
  { store, inventory }: OperationContext,
  { params, query }: { params: { vmId: string }; query: z.output<typeof historyQuery> },
) {
  const guest = getObject(inventory, 'guest', params.vmId);
  const page = await store.listDecisions({ guestId: guest.id }, query.limit, query.cursor ?? null);
  const items = page.items.map((decision) => toDecision(decision, inventory));
  return { items, nextCursor: page.nextCursor, revision: inventory.revision };
}
