import { type Field, type FieldTable, type FieldValue, isFigure } from './field';
import { type Comparison, type Filter, FilterError, type FilterValue, type Term } from './filter';
import { parseFigure } from './parse-figure';

export type Matcher<Thing> = (thing: Thing) => boolean;

/** Fields of a noun, and how free text is looked for: the word comes in lower case. */
export interface Searchable<Thing, Picture> {
  readonly fields: FieldTable<Thing, Picture>;
  readonly matchesText: (thing: Thing, word: string, picture: Picture) => boolean;
}

/** Makes one function of a filter; it is called once per object and list. Throws FilterError for an unknown field or a wrong value. */
export function compileFilter<Thing, Picture>(
  filter: Filter,
  { fields, matchesText }: Searchable<Thing, Picture>,
  picture: Picture,
): Matcher<Thing> {
  const matchers = filter.map((term) => {
    const matches = term.field === null ? textMatcher(term, matchesText, picture) : fieldMatcher(term, fieldNamed(fields, term), picture);
    return term.negated ? (thing: Thing) => !matches(thing) : matches;
  });
  if (matchers.length === 0) return () => true;
  return (thing) => matchers.every((matches) => matches(thing));
}

function textMatcher<Thing, Picture>(term: Term, matchesText: Searchable<Thing, Picture>['matchesText'], picture: Picture): Matcher<Thing> {
  const word = (term.values[0]?.text ?? '').toLowerCase();
  return (thing) => matchesText(thing, word, picture);
}

export function fieldNamed<Thing, Picture>(fields: FieldTable<Thing, Picture>, term: Term): Field<Thing, Picture> {
  const name = term.field ?? '';
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (field) return field;
  throw new FilterError('unknown-field', term.position, name, `There is no field "${name}"; there are ${Object.keys(fields).join(', ')}.`);
}

function fieldMatcher<Thing, Picture>(term: Term, field: Field<Thing, Picture>, picture: Picture): Matcher<Thing> {
  const tests = term.values.map((value) => (isFigure(field.kind) ? figureTest(field, term, value) : wordTest(field, term, value)));
  const [only] = tests;
  if (only && tests.length === 1) return (thing) => only(field.get(thing, picture));
  return (thing) => {
    const held = field.get(thing, picture);
    return tests.some((test) => test(held));
  };
}

const comparisons: Record<Comparison, (held: number, wanted: number) => boolean> = {
  ':': (held, wanted) => held === wanted,
  '=': (held, wanted) => held === wanted,
  '>': (held, wanted) => held > wanted,
  '>=': (held, wanted) => held >= wanted,
  '<': (held, wanted) => held < wanted,
  '<=': (held, wanted) => held <= wanted,
};

/** A figure that is not there (a guest that is off has no CPU load) matches no comparison. */
function figureTest<Thing, Picture>(field: Field<Thing, Picture>, term: Term, value: FilterValue): (held: FieldValue) => boolean {
  const range = /^(.+)\.\.(.+)$/.exec(value.text);
  if (range && term.comparison === ':') {
    const [low, high] = [figureOf(field, value, range[1] ?? ''), figureOf(field, value, range[2] ?? '')];
    return (held) => typeof held === 'number' && held >= low && held <= high;
  }
  const wanted = figureOf(field, value, value.text);
  const compare = comparisons[term.comparison];
  return (held) => typeof held === 'number' && compare(held, wanted);
}

const figureExamples: Readonly<Record<string, string>> = { percent: '80', bytes: '16g', duration: '7d', number: '4' };

function figureOf<Thing, Picture>({ kind }: Field<Thing, Picture>, value: FilterValue, text: string): number {
  const figure = parseFigure(kind, text);
  if (figure !== null) return figure;
  throw new FilterError(
    'bad-value',
    value.position,
    text,
    `"${text}" is not a number as this field takes it, such as ${figureExamples[kind]}.`,
  );
}

function wordTest<Thing, Picture>(field: Field<Thing, Picture>, term: Term, value: FilterValue): (held: FieldValue) => boolean {
  if (term.comparison !== ':' && term.comparison !== '=') {
    throw new FilterError('bad-comparison', term.position, term.field ?? '', `"${term.field}" holds words: compare it with ":".`);
  }
  const test = wordComparison(field, term.comparison, value.text.toLowerCase());
  return (held) => {
    if (typeof held === 'string') return test(held.toLowerCase());
    return Array.isArray(held) && held.some((word: string) => test(word.toLowerCase()));
  };
}

function wordComparison<Thing, Picture>(
  { kind }: Field<Thing, Picture>,
  comparison: Comparison,
  wanted: string,
): (held: string) => boolean {
  if (wanted.includes('*')) return wildcard(wanted);
  if (comparison === '=' || kind === 'exact') return (held) => held === wanted;
  return kind === 'prefix' ? (held) => held.startsWith(wanted) : (held) => held.includes(wanted);
}

/** '*' stands for any run of characters. Parts are looked for one after another: no pattern makes it slow. */
function wildcard(pattern: string): (held: string) => boolean {
  const parts = pattern.split('*');
  const first = parts[0] ?? '';
  const last = parts.at(-1) ?? '';
  const middle = parts.slice(1, -1);
  return (held) => {
    if (held.length < first.length + last.length || !held.startsWith(first) || !held.endsWith(last)) return false;
    let from = first.length;
    for (const part of middle) {
      const at = held.indexOf(part, from);
      if (at === -1) return false;
      from = at + part.length;
    }
    return from <= held.length - last.length;
  };
}
