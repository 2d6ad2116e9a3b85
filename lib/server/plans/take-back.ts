import type { Plan, PlanReason, PlanStep, StepRun } from '@/lib/domain/model/plan';
import { whyNotNow } from '@/lib/domain/plans/recheck-steps';
import { reversed, stepsToUndo } from '@/lib/domain/plans/running-steps';
import type { Draft } from '../ledger';
import { goesBack, isGoingBack, isSame, type Runs, settleSteps } from './carry-out';
import { undoSteps } from './guest-steps';
import { hostSteps } from './host-steps';
import type { PlanTools } from './plan-tools';
import type { StepAtWork, StepStanding } from './step-deeds';
import { viewOfDraft } from './view-of';

/** The runs of a plan that is rolled back, after one look: guests that moved go back, last first, when they still fit where they were. */
export function takeBack(draft: Draft, plan: Plan, tools: PlanTools): Plan['runs'] {
  const runs: Runs = { ...plan.runs };
  settleSteps(draft, plan, runs, tools);
  for (const step of plan.spec.steps) settleUndo(draft, plan, step, runs, tools);
  for (let steps = stepsToUndo(plan, runs); steps.length > 0; steps = stepsToUndo(plan, runs))
    for (const step of steps) runs[step.id] = beginUndo({ draft, plan, step: reversed(step), tools }, runs[step.id]);
  return isSame(plan.runs, runs) ? plan.runs : runs;
}

function settleUndo(draft: Draft, plan: Plan, step: PlanStep, runs: Runs, tools: PlanTools): void {
  const run = runs[step.id];
  if (!run || !isGoingBack(run)) return;
  const standing = undoStanding({ draft, plan, step: reversed(step), tools }, run);
  if (standing === 'working') return;
  if (standing === 'done') runs[step.id] = { ...run, state: 'undone', endedAt: draft.nowIso, why: null };
  else if (standing && 'next' in standing) runs[step.id] = { ...run, taskId: standing.next.id };
  else if (standing === null || 'failed' in standing)
    runs[step.id] = { ...run, state: 'done', endedAt: draft.nowIso, why: standing?.failed ?? gone(step) };
}

function undoStanding(work: StepAtWork, run: StepRun): StepStanding | null {
  if (work.step.object.kind === 'host') return hostSteps[work.step.method]?.standing(work, run) ?? null;
  const guest = work.draft.inventory.guests.get(work.step.object.id);
  return (guest && undoSteps[work.step.method]?.standing(work, guest, run)) ?? null;
}

const gone = (step: PlanStep): PlanReason => ({ code: 'guest-gone', params: { guest: step.object.name } });

function beginUndo(work: StepAtWork, run: StepRun | undefined): StepRun {
  const { draft, plan, step, tools } = work;
  const before = run ?? { state: 'done', taskId: null, startedAt: null, endedAt: null, why: null };
  const goingBack = (taskId: string | null): StepRun => ({
    state: 'running',
    taskId,
    startedAt: draft.nowIso,
    endedAt: null,
    why: goesBack,
  });
  const ofHost = step.object.kind === 'host' ? hostSteps[step.method] : undefined;
  if (ofHost) return goingBack(ofHost.begin(work));
  const guest = draft.inventory.guests.get(step.object.id);
  const deed = undoSteps[step.method];
  if (!guest || !deed) return { ...before, why: gone(step) };
  const why = step.method === 'shut-down' ? null : whyNotNow(viewOfDraft(draft, tools.loads), plan.kind, step, []);
  if (why) return { ...before, why };
  return goingBack(deed.begin(work, guest).taskId);
}
