/** What a getter answers: one or several words, a figure, or null where there is none. */
export type FieldValue = string | readonly string[] | number | null;

/**
 * How words are compared: `exact` (also with * as a wildcard), `prefix` (addresses), `part` (names). Figures: plain numbers,
 * `percent` (80 means a share of 0.8), `bytes` (16g; without a unit GiB), `duration` in ms (7d; without a unit days).
 */
export type FieldKind = 'exact' | 'prefix' | 'part' | 'number' | 'percent' | 'bytes' | 'duration';

/** A column that can be filtered and sorted by. `Picture` is whatever else the getter must look at. */
export interface Field<Thing, Picture> {
  readonly kind: FieldKind;
  readonly get: (thing: Thing, picture: Picture) => FieldValue;
  /** Every word the field can hold, for completion of words that no object has now; left out when the objects tell. */
  readonly words?: readonly string[];
  /** The words that completion offers, when they are fewer than those that match: a host is found by its id, but offered by name. */
  readonly offers?: (thing: Thing, picture: Picture) => FieldValue;
  /** Not offered by completion: it would list nearly every object. */
  readonly unlisted?: boolean;
}

export type FieldTable<Thing, Picture> = Readonly<Record<string, Field<Thing, Picture>>>;

export const isFigure = (kind: FieldKind): boolean => kind === 'number' || kind === 'percent' || kind === 'bytes' || kind === 'duration';
