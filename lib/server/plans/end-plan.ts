import type { Plan, PlanReason, PlanState, StepState } from '@/lib/domain/model/plan';
import { isBeingCancelled } from '@/lib/domain/plan-lifecycle';
import { chosenSteps } from '@/lib/domain/plans/chosen-steps';
import { stepsToUndo, waitingSteps } from '@/lib/domain/plans/running-steps';
import type { Draft } from '../ledger';
import { tellPlan } from './tell-plan';

const minuteMs = 60_000;
/** Pool minutes after the end of a plan at which its forecast is held against what is measured. */
export const measuredAfterMinutes = [5, 30] as const;

/** Has a plan nothing left to do, begin or wait for? */
export function isAtItsEnd(plan: Plan): boolean {
  if (Object.values(plan.runs).some(({ state }) => state === 'running')) return false;
  if (plan.status.state === 'rolling-back') return stepsToUndo(plan, plan.runs).length === 0;
  return isBeingCancelled(plan) || waitingSteps(plan, plan.runs).length === 0;
}

/** Ends a plan by how its steps ended, and says when it is to be measured. */
export function endPlan(draft: Draft, plan: Plan): Plan {
  const { state, problem } = outcomeOf(plan);
  const done = countOf(plan, 'done');
  const measures = (state === 'succeeded' || state === 'failed') && done > 0;
  const ended = draft.put('plan', {
    ...plan,
    status: {
      ...plan.status,
      state,
      problem,
      endedAt: draft.nowIso,
      measureAt: measures ? new Date(draft.now + measuredAfterMinutes[0] * minuteMs).toISOString() : null,
      story: [...plan.status.story, { code: state, at: draft.nowIso, params: { done, steps: plan.spec.steps.length } }],
    },
  });
  tellPlan(draft, ended);
  return ended;
}

const countOf = (plan: Plan, state: StepState): number => Object.values(plan.runs).filter((run) => run.state === state).length;

function outcomeOf(plan: Plan): { state: PlanState; problem: PlanReason | null } {
  if (plan.status.state === 'rolling-back') return rolledBack(plan);
  if (isBeingCancelled(plan)) return { state: 'cancelled', problem: plan.status.problem };
  const total = chosenSteps(plan.spec).length;
  const failed = countOf(plan, 'failed');
  const fellAway = countOf(plan, 'no-longer-holds') + countOf(plan, 'skipped');
  // An evacuation ends when its host is empty: whatever failed on the way was made good.
  if (plan.kind === 'evacuation') return { state: 'succeeded', problem: null };
  if (failed > 0) return { state: 'failed', problem: { code: 'some-failed', params: { failed, total } } };
  if (total > 0 && fellAway >= total) return { state: 'failed', problem: { code: 'none-held', params: { total } } };
  return { state: 'succeeded', problem: fellAway > 0 ? { code: 'some-no-longer-held', params: { count: fellAway, total } } : null };
}

function rolledBack(plan: Plan): { state: PlanState; problem: PlanReason | null } {
  const left = countOf(plan, 'done');
  return { state: 'rolled-back', problem: left > 0 ? { code: 'some-not-taken-back', params: { count: left } } : null };
}
