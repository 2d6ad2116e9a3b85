import type { Guest } from '@/lib/domain/model/guest';
import type { Plan, PlanReason, PlanStep, StepRun } from '@/lib/domain/model/plan';
import type { Task } from '@/lib/domain/model/task';
import { requestForStep } from '@/lib/domain/plans/request-for-step';
import { withSpec } from '@/lib/domain/reconciler/with-spec';
import { place } from '@/lib/domain/scheduler/place';
import type { Draft } from '../ledger';
import { guestRef, openTask } from '../open-task';
import type { PlanTools } from './plan-tools';
import { viewOfDraft } from './view-of';

/** How a running step stands: 'working', 'done', the task of its next part, the part it is in now, or why it failed. */
export type StepStanding = 'working' | 'done' | { readonly next: Task } | { readonly part: PlanReason } | { readonly failed: PlanReason };

/** One step in the middle of a mutation. */
export interface StepAtWork {
  readonly draft: Draft;
  readonly plan: Plan;
  readonly step: PlanStep;
  readonly tools: PlanTools;
}

/** How a step of a host is begun and followed. */
export interface HostStep {
  /** Answers the task to watch; null when there is none. */
  begin(work: StepAtWork): string | null;
  standing(work: StepAtWork, run: StepRun): StepStanding;
}

/** Sends a guest on its way by changing where it is wanted; the control loop moves it. */
export function sendGuest({ draft, plan, step, tools }: StepAtWork, guest: Guest): Task {
  const view = viewOfDraft(draft, tools.loads);
  const request = requestForStep(view, guest, plan.kind, draft.author.cause);
  const toHostId = step.toHostId ?? '';
  const pinned = { ...request, placement: { ...request.placement, pinnedHostId: toHostId } };
  const decision = place(draft.placement, pinned, { id: draft.newId('dec'), at: draft.nowIso, explain: 'brief' });
  if (decision.chosen !== null) draft.decide(decision);
  const chosen =
    decision.chosen === null // a rule is broken until its last partner has followed: the plan's own choice holds
      ? { decisionId: guest.assignment?.decisionId ?? '', diskPools: { ...guest.assignment?.diskPools, ...step.diskPools } }
      : { decisionId: decision.id, diskPools: decision.diskPools };
  const sent = draft.put('guest', {
    ...guest,
    assignment: { hostId: toHostId, ...chosen },
    status: { ...guest.status, failures: 0, retryAt: null },
  });
  return openTask(draft, {
    kind: 'migrate',
    object: guestRef(sent),
    steps: ['migrate'],
    targetRevision: sent.revision,
    params: { fromHostId: step.fromHostId, toHostId, planId: plan.id },
  });
}

export function powerGuestOff({ draft, plan }: StepAtWork, guest: Guest, powerMode: 'graceful' | 'forced'): Task {
  const wanted = draft.put('guest', withSpec(guest, { power: 'stopped', powerMode }));
  return openTask(draft, {
    kind: powerMode === 'graceful' ? 'shutdown' : 'stop',
    object: guestRef(wanted),
    steps: ['stop'],
    targetRevision: wanted.revision,
    params: { planId: plan.id },
  });
}

export function powerGuestOn({ draft, plan }: StepAtWork, guest: Guest): Task {
  const wanted = draft.put('guest', withSpec(guest, { power: 'running', powerMode: 'graceful' }));
  return openTask(draft, {
    kind: 'start',
    object: guestRef(wanted),
    steps: ['start'],
    targetRevision: wanted.revision,
    params: { planId: plan.id },
  });
}

/** Is the task of a step, or of its present part, still open? */
export const isAtWork = ({ draft }: StepAtWork, run: StepRun): boolean => run.taskId !== null && draft.inventory.tasks.has(run.taskId);
