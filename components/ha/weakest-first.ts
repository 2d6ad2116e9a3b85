import type { ClusterAvailability } from '@/lib/api/schemas/ha';

/** Hosts of which any may fail together without leaving a guest without room, as far as was thought through. */
export const bornFailures = ({ tolerances }: Pick<ClusterAvailability, 'tolerances'>): number => {
  let born = 0;
  for (const { count, ok } of tolerances) {
    if (!ok) break;
    born = count;
  }
  return born;
};

const mostLost = ({ tolerances }: ClusterAvailability): number => tolerances.find(({ ok }) => !ok)?.worst?.guests ?? 0;

/** Clusters that bear the fewest failures first, and of those the ones that would lose most. */
export const weakestFirst = (clusters: readonly ClusterAvailability[]): ClusterAvailability[] =>
  [...clusters].sort((a, b) => bornFailures(a) - bornFailures(b) || mostLost(b) - mostLost(a) || (a.name < b.name ? -1 : 1));
