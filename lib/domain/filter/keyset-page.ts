import { compareNaturally } from './natural-order';

export type SortValue = string | number | null;

/** Where a page ended: the next one holds what comes after. */
export interface Keyset {
  readonly value: SortValue;
  readonly id: string;
}

export interface PageRequest<Item> {
  readonly matches: (item: Item) => boolean;
  readonly sortValue: (item: Item) => SortValue;
  readonly descending: boolean;
  readonly after: Keyset | null;
  readonly limit: number;
  /** Called for every item that matches, on whatever page: totals and groups. */
  readonly count?: (item: Item) => void;
}

export interface PageTaken<Item> {
  readonly items: readonly Item[];
  readonly total: number;
  /** Null on the last page. */
  readonly next: Keyset | null;
}

interface Ranked<Item> extends Keyset {
  readonly item: Item;
}

/**
 * One page of all items that match, in order of (sortValue, id), items without a value last. The whole is never sorted: one pass
 * keeps the best `limit` in a small sorted list, so a page of 100 out of 45,000 costs a few milliseconds and no index is kept.
 */
export function takePage<Item extends { readonly id: string }>(items: Iterable<Item>, request: PageRequest<Item>): PageTaken<Item> {
  const { matches, sortValue, count, after, limit } = request;
  const order = orderOf(request.descending);
  const best: Ranked<Item>[] = [];
  let total = 0;
  let beyond = 0; // how many come after the cursor
  for (const item of items) {
    if (!matches(item)) continue;
    total++;
    count?.(item);
    const value = sortValue(item);
    if (after && order(value, item.id, after.value, after.id) <= 0) continue;
    beyond++;
    const worst = best[limit - 1];
    if (!worst || order(value, item.id, worst.value, worst.id) < 0) insert(best, { value, id: item.id, item }, limit, order);
  }
  const last = best.at(-1);
  return { items: best.map(({ item }) => item), total, next: last && beyond > best.length ? { value: last.value, id: last.id } : null };
}

/** All items that match, in the same order as pages: for exports. */
export function takeAll<Item extends { readonly id: string }>(
  items: Iterable<Item>,
  { matches, sortValue, descending }: Pick<PageRequest<Item>, 'matches' | 'sortValue' | 'descending'>,
): Item[] {
  const ranked: Ranked<Item>[] = [];
  for (const item of items) if (matches(item)) ranked.push({ value: sortValue(item), id: item.id, item });
  const order = orderOf(descending);
  return ranked.sort((a, b) => order(a.value, a.id, b.value, b.id)).map(({ item }) => item);
}

/** Takes values and ids apart, so that no object is made for an item that is not on the page. */
type Order = (value: SortValue, id: string, otherValue: SortValue, otherId: string) => number;

function orderOf(descending: boolean): Order {
  const sign = descending ? -1 : 1;
  return (value, id, otherValue, otherId) => {
    if (value === null || otherValue === null) return Number(value === null) - Number(otherValue === null) || compareIds(id, otherId);
    return sign * compareValues(value, otherValue) || compareIds(id, otherId);
  };
}

const compareIds = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** A cursor may hold a word where a number is sorted by, when it was made for another column: then words come last. */
function compareValues(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return compareNaturally(a, b);
  return typeof a === 'number' ? -1 : 1;
}

function insert<Item>(best: Ranked<Item>[], ranked: Ranked<Item>, limit: number, order: Order): void {
  let low = 0;
  let high = best.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = best[middle];
    if (other && order(other.value, other.id, ranked.value, ranked.id) <= 0) low = middle + 1;
    else high = middle;
  }
  best.splice(low, 0, ranked);
  if (best.length > limit) best.pop();
}
