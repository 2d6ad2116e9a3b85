import type { z } from 'zod';
import type { ReadOnly } from '@/lib/api/read-only';
import type { balanceHistory, balanceHistoryQuery } from '@/lib/api/schemas/balance';
import type { OperationContext } from '../context';

/** What the balancer found, newest first; of one cluster or of all. The newest row of a cluster is as it is now, not as it was last written. */
export async function listBalanceRounds(
  { store, inventory, balancer }: OperationContext,
  { query }: { query: z.output<typeof balanceHistoryQuery> },
): Promise<ReadOnly<z.input<typeof balanceHistory>>> {
  const page = await store.listBalanceRounds(query.clusterId ?? null, query.limit, query.cursor ?? null);
  const items = page.items.map((round) => {
    const newest = balancer.lastRound(round.clusterId);
    return { ...(newest?.id === round.id ? newest : round), clusterName: inventory.clusters.get(round.clusterId)?.name ?? round.clusterId };
  });
  return { items, total: page.total, nextCursor: page.nextCursor, revision: inventory.revision };
}
