'use client';
import { type InfiniteData, infiniteQueryOptions, keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useRef } from 'react';
import type { Page } from './schemas/shared';

type Cursor = string | null;

export interface KeysetListInput<Item extends { id: string }> {
  /** endpointKey of the list with its filter and sort, without the cursor. */
  readonly key: readonly unknown[];
  readonly fetchPage: (cursor: string | undefined, signal?: AbortSignal) => Promise<Page<Item>>;
}

/** For the server: fills the first page of what useKeysetList will ask with the same input. */
export const keysetListOptions = <Item extends { id: string }>({ key, fetchPage }: KeysetListInput<Item>) =>
  infiniteQueryOptions({
    queryKey: [...key, 'pages'],
    queryFn: ({ pageParam, signal }) => fetchPage(pageParam ?? undefined, signal),
    initialPageParam: null as Cursor,
    getNextPageParam: (last: Page<Item>): Cursor => last.nextCursor,
  });

/**
 * A list that grows a keyset page at a time. When live news make it stale, only the pages in sight are fetched again, however
 * many were scrolled past: the others are taken from the cache, and are fetched when they come into sight.
 */
export function useKeysetList<Item extends { id: string }>(input: KeysetListInput<Item>) {
  const client = useQueryClient();
  const options = keysetListOptions(input);
  const visible = useRef({ first: 0, last: 0 });
  const growing = useRef(false);
  const query = useInfiniteQuery({
    ...options,
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam, signal }) => {
      const cached = client.getQueryData<InfiniteData<Page<Item>, Cursor>>(options.queryKey);
      const reused = growing.current ? null : reusablePage(cached, pageParam, visible.current);
      return reused ?? input.fetchPage(pageParam ?? undefined, signal);
    },
  });
  const { fetchNextPage, hasNextPage, isFetchingNextPage } = query;
  const fetchMore = useCallback(() => {
    if (!hasNextPage || isFetchingNextPage) return;
    growing.current = true;
    fetchNextPage().finally(() => {
      growing.current = false;
    });
  }, [fetchNextPage, hasNextPage, isFetchingNextPage]);
  const setVisible = useCallback((first: number, last: number) => {
    visible.current = { first, last };
  }, []);
  const rows = useMemo(() => uniqueItems(query.data?.pages ?? []), [query.data]);
  return {
    rows,
    total: query.data?.pages[0]?.total ?? null,
    isLoading: query.isPending,
    isRefreshing: query.isPlaceholderData,
    error: query.error,
    refetch: query.refetch,
    hasMore: hasNextPage,
    isLoadingMore: isFetchingNextPage,
    fetchMore,
    setVisible,
  };
}

/**
 * What a refresh need not ask the server for: a page out of sight that is still known, or, below what is in sight, one whose
 * place has shifted; that one is left empty with the same cursor, so that scrolling fetches it.
 */
export function reusablePage<Item>(
  cached: InfiniteData<Page<Item>, Cursor> | undefined,
  cursor: Cursor,
  visible: { first: number; last: number },
): Page<Item> | null {
  const first = cached?.pages[0];
  if (!cached || !first) return null;
  const index = cached.pageParams.indexOf(cursor);
  const page = cached.pages[index];
  if (page && page.items.length > 0) {
    const from = cached.pages.slice(0, index).reduce((sum, before) => sum + before.items.length, 0);
    const inSight = from <= visible.last && from + page.items.length > visible.first;
    return inSight ? null : page;
  }
  const reach = cached.pages.findIndex((_, position) => endOf(cached.pages, position) > visible.last);
  const shifted = cursor !== null && reach >= 0 && reach < cached.pages.length - 1;
  return shifted ? { ...first, items: [], nextCursor: cursor } : null;
}

const endOf = <Item>(pages: readonly Page<Item>[], position: number): number =>
  pages.slice(0, position + 1).reduce((sum, page) => sum + page.items.length, 0);

function uniqueItems<Item extends { id: string }>(pages: readonly Page<Item>[]): Item[] {
  const seen = new Set<string>();
  return pages.flatMap((page) => page.items.filter((item) => !seen.has(item.id) && seen.add(item.id)));
}
