import type { z } from 'zod';
import type { historyQuery } from '@/lib/api/schemas/events';
import type { OperationContext } from '../context';
import { getObject } from '../get-object';
import { listHistory } from '../history-entries';

/** Changes and events of a host, newest first. */
export async function listHostHistory(
  context: OperationContext,
  { params, query }: { params: { hostId: string }; query: z.output<typeof historyQuery> },
) {
  return listHistory(context, getObject(context.inventory, 'host', params.hostId).id, query);
}
