import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { call } from '../client';
import { getBalance, getImbalance, listBalanceRounds } from '../endpoints/balance';
import { changeCluster } from '../endpoints/pool';
import type { KeysetListInput } from '../keyset-list';
import type { Balance, BalanceRound } from '../schemas/balance';
import type { changeClusterRequest } from '../schemas/pool';
import { queryFor, queryKeyOf } from './query-for';

/** Of the most uneven cluster when none is named. */
export const balanceInput = (clusterId: string | null) => ({ query: clusterId === null ? {} : { clusterId } });
export const balanceQuery = (clusterId: string | null) =>
  queryOptions({ ...queryFor(getBalance, balanceInput(clusterId)), placeholderData: keepPreviousData });

/** The past does not change; a point comes every half hour. */
export const imbalanceQuery = (clusterId: string) =>
  queryOptions({ ...queryFor(getImbalance, { query: { clusterId } }), placeholderData: keepPreviousData, staleTime: 5 * 60_000 });

export const balanceRoundsInput = (clusterId: string | null): KeysetListInput<BalanceRound> => ({
  key: queryKeyOf(listBalanceRounds, balanceInput(clusterId)),
  fetchPage: (cursor, signal) => {
    const query = { ...balanceInput(clusterId).query, ...(cursor ? { cursor } : {}) };
    return call(listBalanceRounds, { query, ...(signal ? { signal } : {}) });
  },
});

type PolicyChange = NonNullable<z.input<typeof changeClusterRequest>['policy']['balance']>;

/** Changes parts of a cluster's balance policy; what is shown follows at once, and comes back when it was refused. */
export const useChangeBalancePolicy = (clusterId: string) => {
  const client = useQueryClient();
  return useMutation({
    scope: { id: `${changeCluster.id} ${clusterId}` },
    mutationFn: (balance: PolicyChange) => call(changeCluster, { params: { clusterId }, body: { policy: { balance } } }),
    onMutate: async (change) => {
      await client.cancelQueries({ queryKey: [getBalance.id] });
      client.setQueriesData<Balance>({ queryKey: [getBalance.id] }, (shown) =>
        shown?.clusterId === clusterId ? { ...shown, policy: { ...shown.policy, ...change } as Balance['policy'] } : shown,
      );
    },
    onSettled: () => client.invalidateQueries({ queryKey: [getBalance.id] }),
  });
};
