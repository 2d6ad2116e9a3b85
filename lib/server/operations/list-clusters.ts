import type { z } from 'zod';
import type { ReadOnly } from '@/lib/api/read-only';
import type { cluster, listOf } from '@/lib/api/schemas/pool';
import { compareNaturally } from '@/lib/domain/filter/natural-order';
import { toCluster } from '../answers/to-cluster';
import type { OperationContext } from '../context';

/** Clusters with their policies, by name. */
export function listClusters({ inventory }: OperationContext): ReadOnly<z.input<ReturnType<typeof listOf<typeof cluster>>>> {
  const clusters = [...inventory.clusters.values()].sort((a, b) => compareNaturally(a.name, b.name));
  return { items: clusters.map((each) => toCluster(each, inventory)), total: clusters.length, revision: inventory.revision };
}
