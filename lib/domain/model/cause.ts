/**
 * Who or what made a change. Every task, decision, event and journal entry carries one,
 * so that "why did this happen" can be walked back to a person, a rule or a fault.
 */
export const causeKinds = ['user', 'rule', 'balancer', 'ha', 'reconciler', 'plan', 'fault', 'import', 'system'] as const;
export type CauseKind = (typeof causeKinds)[number];

export interface Cause {
  readonly kind: CauseKind;
  /** Id of the user, rule, plan, task, event or fault behind it; null when the kind says it all. */
  readonly id: string | null;
}

export const systemCause: Cause = { kind: 'system', id: null };
