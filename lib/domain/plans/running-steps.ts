import type { Plan, PlanReason, PlanStep, StepMethod, StepRun, StepState } from '../model/plan';
import { canBeUndone } from '../plan-lifecycle';
import { skippedStepIds } from './chosen-steps';
import { hostIdsOf } from './order-steps';

type Runs = Plan['runs'];

export const stateOf = (runs: Runs, stepId: string): StepState => runs[stepId]?.state ?? 'waiting';

/** A step that was never begun, with why. */
export const notRun = (state: 'skipped' | 'no-longer-holds', why: PlanReason, at: string): StepRun => ({
  state,
  taskId: null,
  startedAt: null,
  endedAt: at,
  why,
});

const lost: ReadonlySet<StepState> = new Set<StepState>(['failed', 'skipped', 'no-longer-holds', 'undone']);

/** Steps that wait, in their order; those that were unchecked are none of them. */
export function waitingSteps(plan: Plan, runs: Runs): PlanStep[] {
  const left = skippedStepIds(plan.spec);
  return plan.spec.steps.filter(({ id }) => !left.has(id) && stateOf(runs, id) === 'waiting');
}

/** Steps that can never begin any more, because one they come after did not end well. */
export const orphanedSteps = (plan: Plan, runs: Runs): PlanStep[] =>
  waitingSteps(plan, runs).filter(({ after }) => after.some((id) => lost.has(stateOf(runs, id))));

/** Steps that may begin now: all they come after has ended well, and neither the plan nor a host has too many under way. */
export function stepsToBegin(plan: Plan, runs: Runs): PlanStep[] {
  const ready = waitingSteps(plan, runs).filter(({ after }) => after.every((id) => stateOf(runs, id) === 'done'));
  return takeWithinLimits(plan, runs, ready);
}

/**
 * Steps to take back now: those done, last first, under the same limits, and each before those it came after. One that could not be
 * taken back stays done and says why.
 */
export function stepsToUndo(plan: Plan, runs: Runs): PlanStep[] {
  const isOpen = ({ id, method }: PlanStep) => stateOf(runs, id) === 'done' && runs[id]?.why === null && canBeUndone(method);
  const open = plan.spec.steps.filter(isOpen);
  const running = plan.spec.steps.filter(({ id }) => stateOf(runs, id) === 'running');
  const notYet = new Set([...open, ...running].flatMap(({ after }) => after));
  const ready = open.filter(({ id }) => !notYet.has(id));
  ready.sort((a, b) => (runs[b.id]?.endedAt ?? '').localeCompare(runs[a.id]?.endedAt ?? ''));
  return takeWithinLimits(plan, runs, ready);
}

function takeWithinLimits(plan: Plan, runs: Runs, ready: readonly PlanStep[]): PlanStep[] {
  const { parallel, steps } = plan.spec;
  const onHost = new Map<string, number>();
  const count = (step: PlanStep) => {
    for (const id of hostIdsOf(step)) onHost.set(id, (onHost.get(id) ?? 0) + 1);
  };
  const running = steps.filter(({ id }) => stateOf(runs, id) === 'running');
  for (const step of running) count(step);
  const taken: PlanStep[] = [];
  for (const step of ready) {
    if (running.length + taken.length >= parallel.plan) break;
    if (hostIdsOf(step).some((id) => (onHost.get(id) ?? 0) >= parallel.host)) continue;
    count(step);
    taken.push(step);
  }
  return taken;
}

const opposites: Partial<Record<StepMethod, StepMethod>> = { 'power-on': 'power-off', 'power-off': 'power-on' };

/** The step that takes a step back. */
export const reversed = (step: PlanStep): PlanStep => ({
  ...step,
  method: opposites[step.method] ?? step.method,
  fromHostId: step.toHostId,
  toHostId: step.fromHostId,
  diskPools: {},
});
