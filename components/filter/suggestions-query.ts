import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '@/lib/api/client';
import type { suggestHostFilter } from '@/lib/api/endpoints/hosts';
import type { suggestVmFilter } from '@/lib/api/endpoints/vms';
import { queryKeyOf } from '@/lib/api/queries/query-for';

/** Endpoints that complete the filter of a list. */
export type SuggestionsEndpoint = typeof suggestVmFilter | typeof suggestHostFilter;

/** Completions of a text; the former ones stay while the next are on their way. */
export const suggestionsQueryOf = (endpoint: SuggestionsEndpoint, text: string, enabled: boolean) =>
  queryOptions({
    queryKey: queryKeyOf(endpoint, { query: { text } }),
    queryFn: ({ signal }) => call(endpoint as typeof suggestVmFilter, { query: { text }, signal }), // all of them take and answer the same
    placeholderData: keepPreviousData,
    staleTime: 10_000,
    enabled,
  });
