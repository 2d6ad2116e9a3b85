const termPattern = /(?:[^\s"]|"[^"]*(?:"|$))+/g;

/** The terms of a filter, in order: `state:running -tag:"old stuff" web` has three. A quote keeps its spaces, closed or not. */
export const splitTerms = (text: string): string[] => text.match(termPattern) ?? [];

/** Does a space end the term, or stand inside its quotes? */
export const isOpenQuote = (text: string): boolean => (text.split('"').length - 1) % 2 === 1;

/** A term that still waits for its value (`state:`, `cpu>`, `-`): no list is filtered by it yet, and it is no error. */
export const isUnfinished = (term: string): boolean => /(?:[:<>=,]|^-)$/.test(term.trim()) || isOpenQuote(term);

export const joinTerms = (terms: readonly string[]): string => terms.filter((term) => term !== '').join(' ');

export const dropLastTerm = (text: string): string => joinTerms(splitTerms(text).slice(0, -1));

/** The filter with a term added once: what "show only these" links do. */
export const withTerm = (text: string, term: string): string => {
  const terms = splitTerms(text);
  return terms.includes(term) ? joinTerms(terms) : joinTerms([...terms, term]);
};

export interface TermParts {
  readonly negated: boolean;
  /** 'state', 'cpu'; '' for free text. */
  readonly field: string;
  readonly operator: string;
  readonly value: string;
}

/** A term as a chip shows it. What it cannot read is shown as free text; the server alone judges it. */
export const termParts = (term: string): TermParts => {
  const negated = term.startsWith('-') && term.length > 1;
  const rest = negated ? term.slice(1) : term;
  const found = /^([a-zA-Z][\w.]*)(:|[<>]=?|=)(.*)$/.exec(rest);
  if (!found) return { negated, field: '', operator: '', value: rest };
  const [, field = '', operator = '', value = ''] = found;
  return { negated, field, operator, value };
};
