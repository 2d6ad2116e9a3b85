import type { Plan, PlanReason, PlanStep, StepRun } from '@/lib/domain/model/plan';
import { isBeingCancelled } from '@/lib/domain/plan-lifecycle';
import { whyNotNow } from '@/lib/domain/plans/recheck-steps';
import { notRun, orphanedSteps, stateOf, stepsToBegin, waitingSteps } from '@/lib/domain/plans/running-steps';
import type { Draft } from '../ledger';
import { guestSteps } from './guest-steps';
import { hostSteps } from './host-steps';
import type { PlanTools } from './plan-tools';
import type { StepAtWork, StepStanding } from './step-deeds';
import { viewOfDraft } from './view-of';

export type Runs = Record<string, StepRun>;

/** The runs of a plan after one look: what ended, what fell away, what began. Answers the same object when nothing changed. */
export function carryOut(draft: Draft, plan: Plan, tools: PlanTools): Plan['runs'] {
  const runs: Runs = { ...plan.runs };
  settleSteps(draft, plan, runs, tools);
  if (plan.kind === 'rolling-maintenance') stopAfterFailure(draft, plan, runs);
  if (!isBeingCancelled(plan)) {
    dropOrphans(draft, plan, runs);
    beginSteps(draft, plan, runs, tools);
  }
  return isSame(plan.runs, runs) ? plan.runs : runs;
}

export const isSame = (before: Plan['runs'], after: Runs): boolean => {
  const ids = Object.keys(after);
  return ids.length === Object.keys(before).length && ids.every((id) => before[id] === after[id]);
};

/** What a run says while its step is being taken back. */
export const goesBack: PlanReason = { code: 'goes-back', params: {} };
export const isGoingBack = (run: StepRun): boolean => run.state === 'running' && run.why?.code === goesBack.code;

/** Takes in how the steps under way stand now; those that are being taken back are no concern of it. */
export function settleSteps(draft: Draft, plan: Plan, runs: Runs, tools: PlanTools): void {
  for (const step of plan.spec.steps) {
    const run = runs[step.id];
    if (run?.state !== 'running' || isGoingBack(run)) continue;
    const standing = standingOf({ draft, plan, step, tools }, run);
    if (standing === 'working') continue;
    runs[step.id] = afterStanding(plan, run, standing, draft.nowIso);
  }
}

function afterStanding(plan: Plan, run: StepRun, standing: Exclude<StepStanding, 'working'>, at: string): StepRun {
  if (standing === 'done') return { ...run, state: 'done', endedAt: at, why: null };
  if ('next' in standing) return { ...run, taskId: standing.next.id };
  if ('part' in standing) return { ...run, why: standing.part };
  const wasCalledOff = isBeingCancelled(plan) || plan.status.state === 'rolling-back';
  return { ...run, endedAt: at, ...(wasCalledOff ? { state: 'skipped', why: calledOff } : { state: 'failed', why: standing.failed }) };
}

const calledOff: PlanReason = { code: 'plan-cancelled', params: {} };

function standingOf(work: StepAtWork, run: StepRun): StepStanding {
  const { draft, step } = work;
  if (step.object.kind === 'host') return hostSteps[step.method]?.standing(work, run) ?? { failed: { code: 'not-possible', params: {} } };
  const guest = draft.inventory.guests.get(step.object.id);
  if (!guest || guest.spec.deleted) return { failed: { code: 'guest-gone', params: { guest: step.object.name } } };
  return guestSteps[step.method]?.standing(work, guest, run) ?? { failed: { code: 'not-possible', params: {} } };
}

/** The hosts after one that went wrong are left alone: nobody should repeat a mistake over a whole cluster. */
function stopAfterFailure(draft: Draft, plan: Plan, runs: Runs): void {
  const failed = plan.spec.steps.find(({ id }) => stateOf(runs, id) === 'failed');
  if (!failed) return;
  for (const step of waitingSteps(plan, runs))
    runs[step.id] = notRun('skipped', { code: 'stopped-after', params: { host: failed.object.name } }, draft.nowIso);
}

function dropOrphans(draft: Draft, plan: Plan, runs: Runs): void {
  for (let orphans = orphanedSteps(plan, runs); orphans.length > 0; orphans = orphanedSteps(plan, runs))
    for (const step of orphans) runs[step.id] = notRun('skipped', { code: 'needs-failed-step', params: {} }, draft.nowIso);
}

/** A step that no longer holds gives its place to the next one in the same look. */
function beginSteps(draft: Draft, plan: Plan, runs: Runs, tools: PlanTools): void {
  for (let steps = stepsToBegin(plan, runs); steps.length > 0; steps = stepsToBegin(plan, runs)) {
    const open = [...waitingSteps(plan, runs), ...plan.spec.steps.filter(({ id }) => stateOf(runs, id) === 'running')];
    for (const step of steps) runs[step.id] = beginStep({ draft, plan, step, tools }, open);
    dropOrphans(draft, plan, runs);
  }
}

function beginStep(work: StepAtWork, open: readonly PlanStep[]): StepRun {
  const { draft, plan, step, tools } = work;
  const why: PlanReason | null = whyNotNow(viewOfDraft(draft, tools.loads), plan.kind, step, open);
  if (why) return notRun('no-longer-holds', why, draft.nowIso);
  const running = (taskId: string | null): StepRun => ({ state: 'running', taskId, startedAt: draft.nowIso, endedAt: null, why: null });
  if (step.object.kind === 'host') return running(hostSteps[step.method]?.begin(work) ?? null);
  const guest = draft.inventory.guests.get(step.object.id);
  const deed = guestSteps[step.method];
  if (!guest || !deed) return notRun('no-longer-holds', { code: 'not-possible', params: {} }, draft.nowIso);
  return running(deed.begin(work, guest).taskId);
}
