import { type Comparison, type Filter, FilterError, type FilterValue, type Term } from './filter';

const fieldPattern = /([A-Za-z][\w-]*)(>=|<=|[:><=])/y;

/**
 * Reads a filter such as `state:running,stopped -tag:tmp cpu>80 mem>=16g "web 01"`. Terms are separated by spaces and must all
 * match; a leading '-' negates; quotes keep spaces and commas. What has no field and comparison is free text.
 * Throws FilterError with the position of what it cannot read.
 */
export function parseFilter(text: string): Filter {
  const reader = new Reader(text);
  const terms: Term[] = [];
  while (reader.skipSpaces()) terms.push(readTerm(reader));
  return terms;
}

function readTerm(reader: Reader): Term {
  const position = reader.position;
  const negated = reader.take('-');
  const field = reader.takeField();
  if (!field) return { field: null, comparison: ':', values: [reader.takeValue(false)], negated, position };
  const values = [reader.takeValue(true)];
  while (reader.take(',')) values.push(reader.takeValue(true));
  const empty = values.find((value) => value.text === '');
  if (empty) throw new FilterError('missing-value', empty.position, field.name, `Write a value after "${field.name}${field.comparison}".`);
  return { field: field.name, comparison: field.comparison, values, negated, position };
}

class Reader {
  position = 0;
  constructor(private readonly text: string) {}

  /** Moves on to the next term; false at the end. */
  skipSpaces(): boolean {
    while (this.text[this.position]?.trim() === '') this.position++;
    return this.position < this.text.length;
  }

  take(character: string): boolean {
    if (this.text[this.position] !== character) return false;
    this.position++;
    return true;
  }

  takeField(): { name: string; comparison: Comparison } | null {
    fieldPattern.lastIndex = this.position;
    const match = fieldPattern.exec(this.text);
    if (!match?.[1]) return null;
    this.position = fieldPattern.lastIndex;
    return { name: match[1].toLowerCase(), comparison: match[2] as Comparison }; // the pattern lists exactly the comparisons
  }

  /** A quoted run, or everything up to the next space (and comma, within a list). */
  takeValue(inList: boolean): FilterValue {
    const position = this.position;
    if (this.take('"')) return { text: this.takeQuoted(position), position };
    const ends = inList ? /[\s,]/ : /\s/;
    while (this.position < this.text.length && !ends.test(this.text[this.position] ?? '')) this.position++;
    return { text: this.text.slice(position, this.position), position };
  }

  private takeQuoted(from: number): string {
    const end = this.text.indexOf('"', this.position);
    if (end === -1) throw new FilterError('open-quote', from, '"', 'The quotation mark is not closed.');
    const quoted = this.text.slice(this.position, end);
    this.position = end + 1;
    return quoted;
  }
}
