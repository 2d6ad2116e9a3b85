import { FilterError, type Term } from '@/lib/domain/filter/filter';
import { parseFilter } from '@/lib/domain/filter/parse-filter';
import { refusingWrongFilters } from './list-paging';

/**
 * Reads a filter of a list that the database answers (tasks, events): each field once, with listed or free words, and free text.
 * What only the lists in memory can do (negation, comparisons) is refused with its position.
 */
export function readTerms<Name extends string>(
  text: string,
  fields: Readonly<Record<Name, readonly string[] | null>>,
): { words: Partial<Record<Name, string[]>>; free: string } {
  return refusingWrongFilters(() => {
    const words: Partial<Record<Name, string[]>> = {};
    const free: string[] = [];
    for (const term of parseFilter(text)) {
      if (term.negated || term.comparison !== ':') {
        throw new FilterError('bad-comparison', term.position, term.field ?? '', 'Only "field:value" and words can be looked for here.');
      }
      if (term.field === null) free.push(term.values[0]?.text ?? '');
      else if (isFieldOf(fields, term.field)) words[term.field] = checkWords(term, fields[term.field]);
      else
        throw new FilterError(
          'unknown-field',
          term.position,
          term.field,
          `There is no field "${term.field}"; there are ${Object.keys(fields).join(', ')}.`,
        );
    }
    return { words, free: free.join(' ') };
  });
}

const isFieldOf = <Name extends string>(fields: Readonly<Record<Name, unknown>>, name: string): name is Name => Object.hasOwn(fields, name);

function checkWords(term: Term, allowed: readonly string[] | null): string[] {
  for (const { text, position } of term.values) {
    if (allowed && !allowed.includes(text)) {
      throw new FilterError('bad-value', position, text, `"${term.field}" is one of ${allowed.join(', ')}.`);
    }
  }
  return term.values.map(({ text }) => text);
}
