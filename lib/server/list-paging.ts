import { compileFilter, type Matcher, type Searchable } from '@/lib/domain/filter/compile-filter';
import type { FilterError } from '@/lib/domain/filter/filter';
import type { Keyset, SortValue } from '@/lib/domain/filter/keyset-page';
import { parseFilter } from '@/lib/domain/filter/parse-filter';
import { ApiError, invalidField } from './problem';

/** A filter as one function; a wrong one becomes the problem `invalid-filter` with its position. */
export function matcherOf<Thing, Picture>(text: string, searchable: Searchable<Thing, Picture>, picture: Picture): Matcher<Thing> {
  return refusingWrongFilters(() => compileFilter(parseFilter(text), searchable, picture));
}

/** Runs work that reads a filter; turns FilterError into the problem of the API. */
export function refusingWrongFilters<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (!isFilterError(error)) throw error;
    throw new ApiError('invalid-filter', { position: error.position, message: error.message, reason: error.code, word: error.word });
  }
}

const isFilterError = (error: unknown): error is FilterError => error instanceof Error && error.name === 'FilterError';

/** What `sort=-cpu` asks for, among the columns there are. */
export function sortingOf<Get>(
  sort: string | undefined,
  sorts: Readonly<Record<string, Get>>,
  usual: string,
): { column: string; get: Get; descending: boolean } {
  const asked = sort ?? usual;
  const column = asked.replace(/^-/, '');
  const get = Object.hasOwn(sorts, column) ? sorts[column] : undefined;
  if (!get) throw invalidField('query.sort', 'unknown-column', `Sort by one of ${Object.keys(sorts).join(', ')}`);
  return { column, get, descending: asked.startsWith('-') };
}

/** A cursor names the sorting it belongs to, so that it cannot be used with another by mistake. */
export const toCursor = (sorting: string, { value, id }: Keyset): string =>
  Buffer.from(JSON.stringify([sorting, value, id])).toString('base64url');

export function parseCursor(cursor: string | undefined, sorting: string): Keyset | null {
  if (cursor === undefined) return null;
  try {
    const [made, value, id]: unknown[] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (made === sorting && isSortValue(value) && typeof id === 'string') return { value, id };
  } catch {
    // Not one of ours; answered below like one of another list.
  }
  throw invalidField('query.cursor', 'invalid-cursor', 'Use the nextCursor of a page with the same sort');
}

const isSortValue = (value: unknown): value is SortValue => value === null || typeof value === 'string' || typeof value === 'number';
