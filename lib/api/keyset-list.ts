import { type InfiniteData, infiniteQueryOptions } from '@tanstack/react-query';
import type { ApiQueryKey } from './queries/query-for';
import type { Page } from './schemas/shared';

export type Cursor = string | null;

export interface KeysetListInput<Item extends { id: string }> {
  /** queryKeyOf the list with its filter and sort, without the cursor. */
  readonly key: ApiQueryKey;
  readonly fetchPage: (cursor: string | undefined, signal?: AbortSignal) => Promise<Page<Item>>;
}

/** For the server: fills the first page of what useKeysetList will ask with the same input. */
export const keysetListOptions = <Item extends { id: string }>({ key, fetchPage }: KeysetListInput<Item>) =>
  infiniteQueryOptions({
    queryKey: [...key, 'pages'] as const,
    queryFn: ({ pageParam, signal }) => fetchPage(pageParam ?? undefined, signal),
    initialPageParam: null as Cursor, // null alone would be taken for the type of all cursors
    getNextPageParam: (last: Page<Item>): Cursor => last.nextCursor,
  });

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
