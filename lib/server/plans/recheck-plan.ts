import type { Plan, StepRun } from '@/lib/domain/model/plan';
import type { PlanningView } from '@/lib/domain/plans/planning-view';
import { recheckSteps } from '@/lib/domain/plans/recheck-steps';
import { replan } from '@/lib/domain/plans/replan';
import { notRun } from '@/lib/domain/plans/running-steps';

/** A proposal held against the pool as it is now: steps that no longer hold say why, and loads and checks are worked out without them. */
export function recheckPlan(view: PlanningView, plan: Plan): Plan {
  const wrong = recheckSteps(view, plan);
  const at = new Date(view.now).toISOString();
  const runs: Record<string, StepRun> = Object.fromEntries([...wrong].map(([id, why]) => [id, notRun('no-longer-holds', why, at)]));
  const skipped = [...new Set([...plan.spec.skipped, ...wrong.keys()])];
  const spec = replan(view, { ...plan, spec: { ...plan.spec, skipped } });
  return { ...plan, runs, spec: { ...spec, skipped: plan.spec.skipped } };
}

/** Steps that no longer hold and are not known not to. */
export const countDoubts = (view: PlanningView, plan: Plan): number =>
  [...recheckSteps(view, plan).keys()].filter((id) => plan.runs[id]?.state !== 'no-longer-holds').length;
