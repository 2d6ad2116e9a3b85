import { type Cluster, defaultBalancePolicy, defaultHaPolicy } from '@/lib/domain/model/infrastructure';

type Policy = Cluster['policy'];
type ClusterParts = Partial<Omit<Cluster, 'policy'>> & {
  readonly policy?: Partial<Omit<Policy, 'ha' | 'balance'>> & {
    readonly ha?: Partial<Policy['ha']>;
    readonly balance?: Partial<Policy['balance']>;
  };
};

/** A cluster without overcommit or reserve, unless told otherwise. */
export function makeCluster(parts: ClusterParts = {}): Cluster {
  const { policy, ...rest } = parts;
  return {
    id: 'cluster-1',
    revision: 1,
    name: 'Cluster 1',
    ...rest,
    policy: {
      vcpusPerCore: 4,
      memoryOvercommit: 1,
      haReserve: 0,
      placementPolicy: 'balanced',
      ...policy,
      ha: { ...defaultHaPolicy, ...policy?.ha },
      balance: { ...defaultBalancePolicy, ...policy?.balance },
    },
  };
}
