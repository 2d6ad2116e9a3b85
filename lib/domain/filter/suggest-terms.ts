import { compileFilter, type Searchable } from './compile-filter';
import { type Field, type FieldKind, isFigure } from './field';
import type { FilterError } from './filter';
import { parseFilter } from './parse-filter';

export interface Suggestion {
  /** The whole filter text with the suggestion taken. */
  readonly text: string;
  /** What the list shows: the part that is completed. */
  readonly label: string;
  /** Objects that the filter would then match; null for a field that still wants a value. */
  readonly count: number | null;
}

export interface Suggestions {
  readonly items: readonly Suggestion[];
  readonly total: number | null;
  readonly error: FilterError | null;
}

const most = 12;

/**
 * Completions of the term being written at the end of the text, with how many objects each would leave, and how many the text
 * matches as it stands. Values are counted among the objects that match the terms before it.
 */
export function suggestTerms<Thing, Picture>(
  text: string,
  searchable: Searchable<Thing, Picture>,
  things: () => Iterable<Thing>,
  picture: Picture,
): Suggestions {
  const start = startOfLastTerm(text);
  const before = text.slice(0, start);
  const written = text.slice(start);
  try {
    const base = compileFilter(parseFilter(before), searchable, picture);
    const matching = function* () {
      for (const thing of things()) if (base(thing)) yield thing;
    };
    return { items: complete(before, written, searchable, matching, picture), ...countMatches(text, searchable, things, picture) };
  } catch (error) {
    return { items: [], total: null, error: asFilterError(error) };
  }
}

function countMatches<Thing, Picture>(
  text: string,
  searchable: Searchable<Thing, Picture>,
  things: () => Iterable<Thing>,
  picture: Picture,
) {
  try {
    const matches = compileFilter(parseFilter(text), searchable, picture);
    let total = 0;
    for (const thing of things()) if (matches(thing)) total++;
    return { total, error: null };
  } catch (error) {
    return { total: null, error: asFilterError(error) };
  }
}

function asFilterError(error: unknown): FilterError {
  if (error instanceof Error && error.name === 'FilterError') return error as FilterError; // its name is its type, across bundles
  throw error;
}

function startOfLastTerm(text: string): number {
  let quoted = false;
  let start = 0;
  for (let index = 0; index < text.length; index++) {
    if (text[index] === '"') quoted = !quoted;
    else if (!quoted && text[index]?.trim() === '') start = index + 1;
  }
  return start;
}

function complete<Thing, Picture>(
  before: string,
  written: string,
  { fields }: Searchable<Thing, Picture>,
  matching: () => Iterable<Thing>,
  picture: Picture,
): Suggestion[] {
  const value = /^(-?)([A-Za-z][\w-]*):((?:.*,)?)([^,]*)$/.exec(written);
  if (!value) return completeFields(before, written, fields);
  const [, sign = '', name = '', earlier = '', start = ''] = value;
  const field = Object.hasOwn(fields, name.toLowerCase()) ? fields[name.toLowerCase()] : undefined;
  if (!field || isFigure(field.kind) || field.unlisted) return [];
  return countWords(field, start.replaceAll('"', '').toLowerCase(), matching, picture).map(([word, count]) => {
    const label = `${sign}${name}:${earlier}${/[\s,]/.test(word) ? `"${word}"` : word}`;
    return { text: before + label, label, count };
  });
}

function completeFields(before: string, written: string, fields: Readonly<Record<string, { readonly kind: FieldKind }>>): Suggestion[] {
  const sign = written.startsWith('-') ? '-' : '';
  const start = written.slice(sign.length).toLowerCase();
  return Object.entries(fields)
    .filter(([name]) => name.startsWith(start))
    .slice(0, most)
    .map(([name, field]) => {
      const label = `${sign}${name}${isFigure(field.kind) ? '>' : ':'}`;
      return { text: before + label, label, count: null };
    });
}

/** Words of a field that begin with, or else contain, what is written: the most frequent first. */
function countWords<Thing, Picture>(
  field: Field<Thing, Picture>,
  start: string,
  matching: () => Iterable<Thing>,
  picture: Picture,
): [word: string, count: number][] {
  const counts = new Map<string, number>((field.words ?? []).map((word) => [word, 0]));
  for (const thing of matching()) {
    const held = field.offers ? field.offers(thing, picture) : field.get(thing, picture);
    for (const word of typeof held === 'string' ? [held] : Array.isArray(held) ? held : []) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const fitting = [...counts].filter(([word]) => word.toLowerCase().includes(start));
  const rank = ([word]: [string, number]) => (word.toLowerCase().startsWith(start) ? 0 : 1);
  return fitting.sort((a, b) => rank(a) - rank(b) || b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, most);
}
