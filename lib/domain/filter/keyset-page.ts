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
  const order = keysetOrder(request.descending);
  const best: Ranked<Item>[] = [];
  let total = 0;
  let beyond = 0; // how many come after the cursor
  for (const item of items) {
    if (!request.matches(item)) continue;
    total++;
    request.count?.(item);
    const ranked: Ranked<Item> = { value: request.sortValue(item), id: item.id, item };
    if (request.after && order(ranked, request.after) <= 0) continue;
    beyond++;
    insertBest(best, ranked, request.limit, order);
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
  return ranked.sort(keysetOrder(descending)).map(({ item }) => item);
}

type Order = (a: Keyset, b: Keyset) => number;

function keysetOrder(descending: boolean): Order {
  const sign = descending ? -1 : 1;
  return (a, b) => {
    if (a.value === null || b.value === null) return compareNulls(a, b);
    return sign * compareValues(a.value, b.value) || compareIds(a, b);
  };
}

const compareIds: Order = (a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
const compareNulls: Order = (a, b) => Number(a.value === null) - Number(b.value === null) || compareIds(a, b);

/** A cursor may hold a word where a number is sorted by, when it was made for another column: then words come last. */
function compareValues(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return compareNaturally(a, b);
  return typeof a === 'number' ? -1 : 1;
}

function insertBest<Item>(best: Ranked<Item>[], ranked: Ranked<Item>, limit: number, order: Order): void {
  const worst = best.at(-1);
  if (worst && best.length >= limit && order(ranked, worst) >= 0) return;
  let low = 0;
  let high = best.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = best[middle];
    if (other && order(other, ranked) <= 0) low = middle + 1;
    else high = middle;
  }
  best.splice(low, 0, ranked);
  if (best.length > limit) best.pop();
}
