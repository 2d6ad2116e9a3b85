'use client';
import { type InfiniteData, keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useRef } from 'react';
import { type Cursor, type KeysetListInput, keysetListOptions, reusablePage } from './keyset-list';
import type { Page } from './schemas/shared';

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

export type KeysetList<Item extends { id: string }> = ReturnType<typeof useKeysetList<Item>>;

function uniqueItems<Item extends { id: string }>(pages: readonly Page<Item>[]): Item[] {
  const seen = new Set<string>();
  return pages.flatMap((page) => page.items.filter((item) => !seen.has(item.id) && seen.add(item.id)));
}
