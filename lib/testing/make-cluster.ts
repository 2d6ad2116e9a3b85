import type { Cluster } from '@/lib/domain/model/infrastructure';

type ClusterParts = Partial<Omit<Cluster, 'policy'>> & { readonly policy?: Partial<Cluster['policy']> };

/** A cluster without overcommit or reserve, unless told otherwise. */
export function makeCluster(parts: ClusterParts = {}): Cluster {
  const { policy, ...rest } = parts;
  return {
    id: 'cluster-1',
    revision: 1,
    name: 'Cluster 1',
    ...rest,
    policy: { vcpusPerCore: 4, memoryOvercommit: 1, haReserve: 0, placementPolicy: 'balanced', ...policy },
  };
}
