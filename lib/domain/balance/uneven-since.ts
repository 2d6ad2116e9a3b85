import type { PlanReason } from '../model/plan';

/** Verdicts of a cluster that is as it should be: whatever lasted is over. */
const calmCodes: ReadonlySet<string> = new Set(['balanced-enough', 'nothing-must-move', 'packed-enough', 'too-few-hosts']);

/** Pool time since which every round has found a cluster uneven, after one more round; null while it is calm. */
export const unevenSince = (before: number | null, why: PlanReason, now: number): number | null =>
  calmCodes.has(why.code) ? null : (before ?? now);
