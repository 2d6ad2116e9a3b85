import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { type CallInput, call } from './client';
import type { ApiPath, Endpoint } from './endpoint';

interface KeyParts {
  readonly params?: Readonly<Record<string, string>> | undefined;
  readonly query?: unknown;
}

/** Cache key of a call: [endpoint id, path params, query]. Server prefetch, screens and live updates all use it. */
export const endpointKey = (endpoint: Pick<Endpoint, 'id'>, input: KeyParts = {}) =>
  [endpoint.id, input.params ?? {}, input.query ?? {}] as const;

/** A GET endpoint as a react-query query: `useQuery(endpointQuery(getHost, { params: { hostId } }))`. */
export function endpointQuery<Query extends z.ZodType, Body extends z.ZodType, Answer extends z.ZodType, Path extends ApiPath>(
  endpoint: Endpoint<Query, Body, Answer, Path>,
  input: CallInput<Query, Body, Path>,
) {
  return queryOptions({
    queryKey: endpointKey(endpoint, input as KeyParts), // the generic input has these parts by construction
    queryFn: ({ signal }) => call(endpoint, { ...input, signal }),
  });
}
