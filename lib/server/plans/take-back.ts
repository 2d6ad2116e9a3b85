import type { Plan, PlanReason, PlanStep, StepRun } from '@/lib/domain/model/plan';
import { whyNotNow } from '@/lib/domain/plans/recheck-steps';
import { reversed, stepsToUndo } from '@/lib/domain/plans/running-steps';
import type { Draft } from '../ledger';
import { isSame, type Runs, settleSteps } from './carry-out';
import { undoSteps } from './guest-steps';
import type { PlanTools } from './plan-tools';
import type { StepAtWork } from './step-deeds';
import { viewOfDraft } from './view-of';

/** What a run says while its step is being taken back. */
const goesBack: PlanReason = { code: 'goes-back', params: {} };

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
  if (run?.state !== 'running' || run.why?.code !== goesBack.code) return;
  const guest = draft.inventory.guests.get(step.object.id);
  const standing = guest && undoSteps[step.method]?.standing({ draft, plan, step: reversed(step), tools }, guest, run);
  if (standing === 'working') return;
  if (standing === 'done') runs[step.id] = { ...run, state: 'undone', endedAt: draft.nowIso, why: null };
  else if (standing && 'next' in standing) runs[step.id] = { ...run, taskId: standing.next.id };
  else runs[step.id] = { ...run, state: 'done', endedAt: draft.nowIso, why: standing?.failed ?? gone(step) };
}

const gone = (step: PlanStep): PlanReason => ({ code: 'guest-gone', params: { guest: step.object.name } });

function beginUndo(work: StepAtWork, run: StepRun | undefined): StepRun {
  const { draft, plan, step, tools } = work;
  const guest = draft.inventory.guests.get(step.object.id);
  const deed = undoSteps[step.method];
  const before = run ?? { state: 'done', taskId: null, startedAt: null, endedAt: null, why: null };
  if (!guest || !deed) return { ...before, why: gone(step) };
  const why = step.method === 'shut-down' ? null : whyNotNow(viewOfDraft(draft, tools.loads), plan.kind, step, []);
  if (why) return { ...before, why };
  return { state: 'running', taskId: deed.begin(work, guest).taskId, startedAt: draft.nowIso, endedAt: null, why: goesBack };
}
