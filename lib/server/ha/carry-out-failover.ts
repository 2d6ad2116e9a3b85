import { advanceFailover, type FailoverMove } from '@/lib/domain/ha/advance-failover';
import type { Plan, PlanStep, StepRun } from '@/lib/domain/model/plan';
import type { Draft } from '../ledger';
import { guestRef, openTask } from '../open-task';
import { endPlan, isAtItsEnd } from '../plans/end-plan';

/** Takes a failover as far as it goes now: begins steps whose turn has come, ends those that are done, and itself with the last. */
export function carryOutFailover(draft: Draft, planId: string): void {
  const plan = draft.inventory.plans.get(planId);
  if (plan?.status.state !== 'running') return;
  const moves = advanceFailover(plan, draft.inventory);
  if (moves.length === 0) return;
  const runs = { ...plan.runs };
  for (const move of moves) runs[move.step.id] = carryOut(draft, plan, move);
  const advanced = draft.put('plan', withStory(draft, plan, { ...plan, runs }));
  if (isAtItsEnd(advanced)) end(draft, advanced);
}

function carryOut(draft: Draft, plan: Plan, move: FailoverMove): StepRun {
  const before = plan.runs[move.step.id];
  const ended = { taskId: before?.taskId ?? null, startedAt: before?.startedAt ?? null, endedAt: draft.nowIso };
  switch (move.kind) {
    case 'begin':
      return { state: 'running', taskId: openRestart(draft, plan, move.step), startedAt: draft.nowIso, endedAt: null, why: null };
    case 'give-back':
      giveBack(draft, move.step);
      return { ...ended, state: 'no-longer-holds', why: { code: 'host-returned', params: { guest: move.step.object.name } } };
    case 'end':
      return { ...ended, state: move.state, why: move.why };
  }
}

function openRestart(draft: Draft, plan: Plan, step: PlanStep): string | null {
  const guest = draft.inventory.guests.get(step.object.id);
  if (!guest) return null;
  return openTask(draft, {
    kind: 'repair',
    object: guestRef(guest),
    steps: ['define', 'start'],
    targetRevision: guest.revision,
    params: { reason: 'host-failed', fromHostId: step.fromHostId, toHostId: step.toHostId },
    cause: { kind: 'plan', id: plan.id },
  }).id;
}

/** The host answers again before its guest was started elsewhere: the guest stays with it. */
function giveBack(draft: Draft, { object, fromHostId }: PlanStep): void {
  const guest = draft.inventory.guests.get(object.id);
  if (!guest?.assignment || fromHostId === null) return;
  draft.put('guest', {
    ...guest,
    assignment: { ...guest.assignment, hostId: fromHostId },
    status: { ...guest.status, failures: 0, retryAt: null },
  });
}

function withStory(draft: Draft, before: Plan, plan: Plan): Plan {
  const seconds = Math.round((draft.now - Date.parse(plan.status.startedAt ?? draft.nowIso)) / 1000);
  const isFirst = countDone(plan) > 0 && countDone(before) === 0;
  const first = { code: 'first-running', at: draft.nowIso, params: { seconds } };
  return isFirst ? { ...plan, status: { ...plan.status, story: [...plan.status.story, first] } } : plan;
}

const countDone = ({ runs }: Plan): number => Object.values(runs).filter(({ state }) => state === 'done').length;

/** Who found no host waits beyond the plan's end, and the plan says so. */
function end(draft: Draft, plan: Plan): void {
  const ended = endPlan(draft, plan);
  const waiting = plan.spec.notDone.length;
  if (waiting === 0 || ended.status.problem) return;
  draft.put('plan', { ...ended, status: { ...ended.status, problem: { code: 'guests-wait-for-room', params: { guests: waiting } } } });
}
