import type { z } from 'zod';
import type { ReadOnly } from '@/lib/api/read-only';
import type { availabilityQuery, availability as schema } from '@/lib/api/schemas/ha';
import { failureSets, hostsInService } from '@/lib/domain/ha/admission';
import { failureBookOf } from '@/lib/domain/ha/failure-book';
import type { OperationContext } from '../context';
import { getObject } from '../get-object';
import { inSlices } from '../ha/in-slices';
import { toAvailability } from '../ha/to-availability';

/** Any two hosts are thought through unasked in clusters of at most so many. */
const pairsUnasked = 24;

/** How available the clusters are: every failure that is told of is thought through, a slice at a time, and kept while it holds. */
export async function getAvailability(
  context: OperationContext,
  { query }: { query: z.output<typeof availabilityQuery> },
): Promise<ReadOnly<z.input<typeof schema>>> {
  const { inventory, placement } = context;
  const clusters = query.clusterId === undefined ? [...inventory.clusters.values()] : [getObject(inventory, 'cluster', query.clusterId)];
  const asked = clusters.map((cluster) => {
    const few = hostsInService(inventory, cluster.id).length <= pairsUnasked;
    const counts = new Set([
      1,
      ...(few ? [2] : []),
      cluster.policy.ha.hostsToTolerate,
      ...(query.count === undefined ? [] : [query.count]),
    ]);
    return { cluster, counts: [...counts].filter((count) => count > 0).sort((a, b) => a - b) };
  });
  for (const { cluster, counts } of asked)
    for (const count of counts)
      await inSlices(failureSets(placement, cluster.id, count) ?? [], (hostIds) => {
        failureBookOf(placement).outcomeOf(hostIds);
      });
  const items = asked.map(({ cluster, counts }) => toAvailability(context, inventory.clusters.get(cluster.id) ?? cluster, counts));
  return { items: items.sort((a, b) => (a.name < b.name ? -1 : 1)), revision: inventory.revision };
}
