import type { z } from 'zod';
import type { ReadOnly } from '@/lib/api/read-only';
import type { poolEventPage, poolEventQuery } from '@/lib/api/schemas/events';
import type { OperationContext } from '../context';
import { toEventFilter } from '../task-filter';

/** What happened, newest first. */
export async function listEvents(
  context: OperationContext,
  { query }: { query: z.output<typeof poolEventQuery> },
): Promise<ReadOnly<z.input<typeof poolEventPage>>> {
  const range = { ...(query.from === undefined ? {} : { from: query.from }), ...(query.to === undefined ? {} : { to: query.to }) };
  const page = await context.store.listEvents({ ...toEventFilter(query.filter), ...range }, query.limit, query.cursor ?? null);
  return { items: page.items, total: page.total, nextCursor: page.nextCursor, revision: context.inventory.revision };
}
