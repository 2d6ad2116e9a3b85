import type { z } from 'zod';
import type { ReadOnly } from '@/lib/api/read-only';
import type { FailureMatrix, failureMatrixQuery } from '@/lib/api/schemas/ha';
import { hostsInService, maxHostsForPairs, pairsOf } from '@/lib/domain/ha/admission';
import { failureBookOf } from '@/lib/domain/ha/failure-book';
import type { OperationContext } from '../context';
import { getObject } from '../get-object';
import { inSlices } from '../ha/in-slices';
import { mostNamed, toLeftOff } from '../ha/left-off';

/** What each host's failure leaves off, and any two in clusters of up to 64; larger ones are told without pairs. */
export async function getFailureMatrix(
  context: OperationContext,
  { query }: { query: z.output<typeof failureMatrixQuery> },
): Promise<ReadOnly<FailureMatrix>> {
  const { inventory, placement } = context;
  const cluster = getObject(inventory, 'cluster', query.clusterId);
  const book = failureBookOf(placement);
  const hostIds = hostsInService(inventory, cluster.id).sort((a, b) => nameOf(a).localeCompare(nameOf(b), 'en', { numeric: true }));
  const pairs = pairsOf(hostIds);
  const thought = hostIds.length <= maxHostsForPairs ? pairs : [];
  await inSlices([...hostIds.map((id) => [id]), ...thought], (ids) => {
    book.outcomeOf(ids);
  });
  const lostWith = (ids: readonly string[]) => book.outcomeOf(ids).refused.length;
  const at = new Map(hostIds.map((id, row) => [id, row]));
  return {
    clusterId: cluster.id,
    revision: inventory.revision,
    hosts: hostIds.map((id) => {
      const { restarts, refused } = book.outcomeOf([id]);
      const rack = inventory.hosts.get(id)?.rack ?? '';
      return { id, name: nameOf(id), rack, restarts, lost: refused.length, named: refused.slice(0, mostNamed).map(toLeftOff) };
    }),
    pairs: thought.flatMap(([a = '', b = '']) => {
      const lost = lostWith([a, b]);
      return lost > lostWith([a]) + lostWith([b]) ? [[at.get(a) ?? 0, at.get(b) ?? 0, lost] as [number, number, number]] : [];
    }),
    pairsKnown: thought.length,
    pairsTotal: pairs.length,
  };

  function nameOf(id: string): string {
    return inventory.hosts.get(id)?.name ?? id;
  }
}
