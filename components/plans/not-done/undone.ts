import type { Plan } from '@/lib/api/schemas/plans';
import { type EvacuationChoice, evacuationChoices, type PlanReason } from '@/lib/domain/model/plan';

/** Something that the plan leaves as it is, or did until a person chose for it. */
export interface Undone {
  readonly object: Plan['notDone'][number]['object'];
  readonly why: PlanReason;
  readonly choices: readonly EvacuationChoice[];
  /** What was chosen for it; null while nothing is. */
  readonly choice: EvacuationChoice | null;
}

/** What a plan does not do, and what it does only because a person chose so: the choice stays in sight and can be changed. */
export function undoneOf(plan: Pick<Plan, 'notDone' | 'choices' | 'steps'>): Undone[] {
  const open = plan.notDone.map((item) => ({ ...item, choice: plan.choices[item.object.id] ?? null }));
  const openIds = new Set(open.map(({ object }) => object.id));
  const decided = plan.steps
    .filter(({ object }) => plan.choices[object.id] !== undefined && !openIds.has(object.id))
    .map(({ object, why }) => ({ object, why, choices: evacuationChoices, choice: plan.choices[object.id] ?? null }));
  return [...open, ...decided].sort((a, b) => weightOf(a) - weightOf(b));
}

/** Those that wait for a choice first. */
const weightOf = ({ choices, choice }: Undone): number => (choices.length > 0 && choice === null ? 0 : choices.length > 0 ? 1 : 2);
