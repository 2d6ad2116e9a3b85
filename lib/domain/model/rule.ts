/** A standing placement rule of the pool. Reads as a sentence: "guests tagged web stay apart (hard)". */
export const ruleRelations = ['together', 'apart', 'on', 'not-on', 'spread-racks'] as const;
export type RuleRelation = (typeof ruleRelations)[number];

export interface Rule {
  readonly id: string;
  readonly revision: number;
  readonly name: string;
  readonly relation: RuleRelation;
  /** A hard rule refuses hosts; a soft one lowers their score. */
  readonly hard: boolean;
  readonly enabled: boolean;
  /** Guests it speaks of: by id, or every guest that carries one of the tags. */
  readonly guests: { readonly ids: readonly string[]; readonly tags: readonly string[] };
  /** Hosts it speaks of (on, not-on): by id, host tag or rack. Empty for the other relations. */
  readonly hosts: { readonly ids: readonly string[]; readonly tags: readonly string[]; readonly racks: readonly string[] };
}
