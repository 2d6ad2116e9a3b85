import { infiniteQueryOptions, keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../client';
import { actOnHost, confirmHostOff, getHost, getHostGrid, getHostUsage, listHostHistory, listHosts } from '../endpoints/hosts';
import { toGridHosts } from '../grid-columns';
import type { HostGrid, hostActions } from '../schemas/hosts';
import type { RangeInput } from './metrics';
import { queryFor, queryKeyOf } from './query-for';

export type HostAction = (typeof hostActions)[number];
export type UsageMetric = 'cpu' | 'memory' | 'disk' | 'network';

/** All hosts that match, a page at a time as the table scrolls: what useKeysetList takes. */
export const hostListInput = (query: { filter: string; sort: string }) => ({
  key: queryKeyOf(listHosts, { query }),
  fetchPage: (cursor: string | undefined, signal?: AbortSignal) =>
    call(listHosts, { query: { ...query, ...(cursor ? { cursor } : {}) }, ...(signal ? { signal } : {}) }),
});

export const hostGridQuery = (filter: string) =>
  queryOptions({ ...queryFor(getHostGrid, { query: { filter } }), select: selectGridHosts, placeholderData: keepPreviousData });
const selectGridHosts = (grid: HostGrid) => toGridHosts(grid.columns);
export const hostQuery = (hostId: string) => queryFor(getHost, { params: { hostId } });

export const hostUsageQuery = (hostId: string, metric: UsageMetric, range: RangeInput) =>
  queryFor(getHostUsage, { params: { hostId }, query: { metric, points: 120, top: 8, ...range } });

export const hostHistoryQuery = (hostId: string) =>
  infiniteQueryOptions({
    queryKey: queryKeyOf(listHostHistory, { params: { hostId }, pages: true }),
    queryFn: ({ pageParam, signal }) =>
      call(listHostHistory, { params: { hostId }, query: { limit: 50, ...(pageParam ? { cursor: pageParam } : {}) }, signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
  });

/** Enter or leave maintenance. The answer is the task that empties the host. */
export const useActOnHost = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ hostId, action, revision }: { hostId: string; action: HostAction; revision: number }) =>
      call(actOnHost, { params: { hostId, action }, ifMatch: revision }),
    onSettled: () =>
      Promise.all([getHost, listHosts, getHostGrid].map((endpoint) => client.invalidateQueries({ queryKey: [endpoint.id] }))),
  });
};

/** A person vouches that a host whose power could not be cut is off. */
export const useConfirmHostOff = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ hostId, revision }: { hostId: string; revision: number }) =>
      call(confirmHostOff, { params: { hostId }, ifMatch: revision }),
    onSettled: () => Promise.all([getHost, listHosts].map((endpoint) => client.invalidateQueries({ queryKey: [endpoint.id] }))),
  });
};
