import { infiniteQueryOptions, mutationOptions, type QueryClient } from '@tanstack/react-query';
import { call } from '../client';
import { actOnHost, getHost, getHostGrid, getHostUsage, listHostHistory, listHosts } from '../endpoints/hosts';
import type { hostActions } from '../schemas/hosts';
import type { RangeInput } from './metrics';
import { queryFor, queryKeyOf } from './query-for';

export type HostAction = (typeof hostActions)[number];
export type UsageMetric = 'cpu' | 'memory' | 'disk' | 'network';

/** All hosts that match, a page at a time as the table scrolls. */
export const hostPagesQuery = (filter: string, sort: string, limit = 100) =>
  infiniteQueryOptions({
    queryKey: queryKeyOf(listHosts, { filter, sort, limit, pages: true }),
    queryFn: ({ pageParam, signal }) =>
      call(listHosts, { query: { filter, sort, limit, ...(pageParam === null ? {} : { cursor: pageParam }) }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

export const hostGridQuery = (filter: string) => queryFor(getHostGrid, { query: { filter } });
export const hostQuery = (hostId: string) => queryFor(getHost, { params: { hostId } });

export const hostUsageQuery = (hostId: string, metric: UsageMetric, range: RangeInput) =>
  queryFor(getHostUsage, { params: { hostId }, query: { metric, points: 120, top: 8, ...range } });

export const hostHistoryQuery = (hostId: string) =>
  infiniteQueryOptions({
    queryKey: queryKeyOf(listHostHistory, { hostId, pages: true }),
    queryFn: ({ pageParam, signal }) =>
      call(listHostHistory, { params: { hostId }, query: { limit: 50, ...(pageParam === null ? {} : { cursor: pageParam }) }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

/** Enter or leave maintenance. The answer is the task that empties the host. */
export const hostActionMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: ({ hostId, action, revision }: { hostId: string; action: HostAction; revision: number }) =>
      call(actOnHost, { params: { hostId, action }, ifMatch: revision }),
    onSettled: () =>
      Promise.all([getHost, listHosts, getHostGrid].map((endpoint) => client.invalidateQueries({ queryKey: [endpoint.id] }))),
  });
