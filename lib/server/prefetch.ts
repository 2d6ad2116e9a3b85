import { randomUUID } from 'node:crypto';
import type { QueryClient } from '@tanstack/react-query';
import { headers } from 'next/headers';
import type { z } from 'zod';
import type { CallInput } from '@/lib/api/client';
import type { ApiPath, Endpoint } from '@/lib/api/endpoint';
import { keysetListOptions } from '@/lib/api/keyset-list';
import { queryKeyOf } from '@/lib/api/queries/query-for';
import { momentHeader } from '@/lib/api/shown-moment';
import { findCurrentRuntime } from './current-runtime';
import { contextFor, type Operation, type OperationInput } from './route';

/**
 * Fills the query that a page's client part will ask for by calling the operation, not by HTTP to ourselves. `input` is what the
 * client gives to queryFor(), so that both make the same key. A read that fails here is left to the client, which shows the error; so is
 * every question of a page about the past.
 */
export async function prefetch<Query extends z.ZodType, Body extends z.ZodType, Answer extends z.ZodType, Path extends ApiPath>(
  client: QueryClient,
  endpoint: Endpoint<Query, Body, Answer, Path>,
  operation: Operation<Query, Body, Answer, Path>,
  input: CallInput<Query, Body, Path>,
): Promise<void> {
  const read = (await isAboutPast(endpoint)) ? null : readerOf(endpoint, operation, input);
  if (read) await client.prefetchQuery({ queryKey: queryKeyOf(endpoint, input), queryFn: read });
}

/** The same for the first page of a list that the client part shows with useKeysetList(), whose key has `query` in it. */
export async function prefetchPages<Query extends z.ZodType, Body extends z.ZodType, Answer extends z.ZodType, Path extends ApiPath>(
  client: QueryClient,
  endpoint: Endpoint<Query, Body, Answer, Path>,
  operation: Operation<Query, Body, Answer, Path>,
  input: CallInput<Query, Body, Path>,
): Promise<void> {
  const read = (await isAboutPast(endpoint)) ? null : readerOf(endpoint, operation, input);
  if (!read) return;
  const { queryKey, initialPageParam } = keysetListOptions({ key: queryKeyOf(endpoint, input), fetchPage: read });
  await client.prefetchInfiniteQuery({ queryKey, initialPageParam, queryFn: read });
}

const isAboutPast = async ({ presentOnly }: Pick<Endpoint, 'presentOnly'>): Promise<boolean> =>
  !presentOnly && (await headers()).get(momentHeader) !== null;

/** Calls the operation as the route would; null while there is no pool to ask. */
function readerOf<Query extends z.ZodType, Body extends z.ZodType, Answer extends z.ZodType, Path extends ApiPath>(
  endpoint: Endpoint<Query, Body, Answer, Path>,
  operation: Operation<Query, Body, Answer, Path>,
  input: CallInput<Query, Body, Path>,
) {
  const runtime = findCurrentRuntime();
  if (!runtime) return null;
  // The schemas below make the operation's own types of it; here every endpoint is treated alike.
  const untyped = operation as (context: unknown, input: OperationInput) => unknown;
  const { params = {}, query, body } = input as { params?: Record<string, string>; query?: unknown; body?: unknown };
  const parsed: OperationInput = {
    params,
    query: endpoint.query?.parse(query ?? {}),
    body: endpoint.body?.parse(body ?? {}),
    ifMatch: null,
    remember: () => {},
    lastEventId: null,
  };
  // As JSON, because that is what the client would get: nothing of the pool's own objects crosses over.
  return async () => JSON.parse(JSON.stringify(await untyped(contextFor(runtime, randomUUID()), parsed)));
}
