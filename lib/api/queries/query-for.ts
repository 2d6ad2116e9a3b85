import type { z } from 'zod';
import { type CallAnswer, type CallInput, call } from '../client';
import type { ApiPath, Endpoint } from '../endpoint';
import { shownMoment } from '../shown-moment';

/**
 * Key of a query: the endpoint's id, then what it was asked, the moment of the past included while one is shown. `[endpoint.id]` is the prefix
 * of all its queries, for invalidation.
 */
export type ApiQueryKey = readonly [endpointId: string, input: unknown];

export function queryKeyOf(endpoint: Pick<Endpoint, 'id' | 'presentOnly'>, input: object): ApiQueryKey {
  const at = endpoint.presentOnly ? null : shownMoment();
  return [endpoint.id, at === null ? input : { ...input, at }];
}

/**
 * A read of the API for useQuery, prefetchQuery and useSuspenseQuery: `useQuery(queryFor(getVm, { params: { vmId } }))`.
 * Everything the answer depends on is in the key, so two places that ask the same share one request.
 */
export function queryFor<Query extends z.ZodType, Body extends z.ZodType, Answer extends z.ZodType, Path extends ApiPath>(
  endpoint: Endpoint<Query, Body, Answer, Path>,
  input: CallInput<Query, Body, Path>,
): { queryKey: ApiQueryKey; queryFn: (context: { signal: AbortSignal }) => Promise<CallAnswer<Answer>> } {
  const at = shownMoment();
  return {
    queryKey: queryKeyOf(endpoint, input),
    queryFn: ({ signal }) => call(endpoint, { ...input, signal, ...(at === null ? {} : { at }) }),
  };
}
