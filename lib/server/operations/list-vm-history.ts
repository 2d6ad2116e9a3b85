import type { z } from 'zod';
import type { historyQuery } from '@/lib/api/schemas/events';
import type { OperationContext } from '../context';
import { getObject } from '../get-object';
import { listHistory } from '../history-entries';

/** Changes and events of a VM, newest first. */
export async function listVmHistory(
  context: OperationContext,
  { params, query }: { params: { vmId: string }; query: z.output<typeof historyQuery> },
) {
  return listHistory(context, getObject(context.inventory, 'guest', params.vmId).id, query);
}
