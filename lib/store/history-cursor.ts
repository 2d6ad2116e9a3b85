import type { HistoryPage } from './store';

/** Was this cursor made by a list of the store? Any other text asks for a page that cannot be. */
export const isHistoryCursor = (cursor: string): boolean => /^\d{1,18}$/.test(cursor);

/** Rows newer than this position have been seen; null begins at the newest. A cursor of another kind of list leads past the end. */
export function toPosition(cursor: string | null): bigint | null {
  if (cursor === null) return null;
  return isHistoryCursor(cursor) ? BigInt(cursor) : 0n;
}

/** Cuts `limit` items off rows that were read one too many, newest first. */
export function toHistoryPage<Row, Item>(
  rows: readonly Row[],
  limit: number,
  positionOf: (row: Row) => bigint,
  toItem: (row: Row) => Item,
): HistoryPage<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(toItem), nextCursor: rows.length > limit && last !== undefined ? positionOf(last).toString() : null };
}
