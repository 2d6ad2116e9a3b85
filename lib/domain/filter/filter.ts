/** How a value is compared with a field. ':' is the field's own way: equal for numbers, prefix for addresses, part for names. */
export type Comparison = ':' | '>' | '>=' | '<' | '<=' | '=';

/** One value of a term, with where it stands in the text. */
export interface FilterValue {
  readonly text: string;
  readonly position: number;
}

/** `-tag:tmp,old`: a field, a comparison and values of which any may match; free text has no field. */
export interface Term {
  readonly field: string | null;
  readonly comparison: Comparison;
  readonly values: readonly FilterValue[];
  readonly negated: boolean;
  readonly position: number;
}

/** Terms that must all match. No term matches everything. */
export type Filter = readonly Term[];

export type FilterErrorCode = 'unknown-field' | 'missing-value' | 'open-quote' | 'bad-value' | 'bad-comparison';

/** Why a filter cannot be understood: a code for the screen, a sentence for the API, and the position of the first wrong character. */
export class FilterError extends Error {
  override readonly name = 'FilterError';
  constructor(
    readonly code: FilterErrorCode,
    readonly position: number,
    readonly word: string,
    message: string,
  ) {
    super(message);
  }
}
