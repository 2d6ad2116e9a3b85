import type { Cause } from '@/lib/domain/model/cause';
import type { Guest } from '@/lib/domain/model/guest';
import { backoffMs } from '@/lib/domain/reconciler/backoff';
import type { Step } from '@/lib/domain/reconciler/plan-guest';
import { requestForGuest } from '@/lib/domain/reconciler/request-for-guest';
import { place } from '@/lib/domain/scheduler/place';
import type { Draft } from '../ledger';

type PlaceStep = Extract<Step, { kind: 'place' }>;

const decisionKinds = {
  unplaced: 'repair',
  'host-refused': 'repair',
  evacuate: 'evacuate',
  'host-lost': 'restart',
  'storage-lost': 'restart',
} as const;

/** Chooses a host for a guest that needs one and writes it down; answers false when none fits. */
export function placeGuest(draft: Draft, step: PlaceStep): boolean {
  const guest = draft.inventory.guests.get(step.guestId);
  if (!guest || guest.spec.deleted) return false;
  const request = requestForGuest(guest, decisionKinds[step.reason], causeOf(draft, guest, step.reason), draft.inventory);
  const decision = place(draft.placement, request, { id: draft.newId('dec'), at: draft.nowIso, explain: 'brief' });
  if (decision.chosen === null) {
    if (step.reason !== 'evacuate') putUnplaceable(draft, guest, step.reason, decision.refusalGroups[0]?.filter ?? 'host-up');
    return false;
  }
  draft.decide(decision);
  const diskPools = { ...guest.assignment?.diskPools, ...decision.diskPools };
  draft.put('guest', {
    ...guest,
    assignment: { hostId: decision.chosen, decisionId: decision.id, diskPools },
    status: { ...guest.status, failures: 0, retryAt: null },
  });
  return true;
}

/** Whose doing it is that the guest needs a host: what its task is for, or the host that was lost. */
function causeOf(draft: Draft, guest: Guest, reason: PlaceStep['reason']): Cause {
  const [task] = draft.inventory.tasksOn(guest.id);
  if (task) return task.cause;
  const { hostId } = guest.status;
  return reason === 'host-lost' && hostId !== null ? { kind: 'fault', id: hostId } : draft.author.cause;
}

function putUnplaceable(draft: Draft, guest: Guest, reason: PlaceStep['reason'], filter: string): void {
  const failures = guest.status.failures + 1;
  const problem = { code: 'unplaceable', params: { filter }, at: draft.nowIso };
  const retryAt = new Date(draft.now + backoffMs(failures)).toISOString();
  const isNews = guest.status.problem?.code !== 'unplaceable';
  // One that is on a host, even a lost one, stays with it: its disks are where they are.
  const assignment = guest.status.hostId === null || !guest.assignment ? null : { ...guest.assignment, hostId: guest.status.hostId };
  draft.put('guest', { ...guest, assignment, status: { ...guest.status, failures, problem, retryAt } });
  if (!isNews) return;
  draft.tell({
    severity: 'error',
    code: 'guest.unplaceable',
    params: { guest: guest.name, reason: filter },
    objects: [{ kind: 'guest', id: guest.id, name: guest.name }],
    taskId: draft.inventory.tasksOn(guest.id)[0]?.id ?? null,
    cause: causeOf(draft, guest, reason),
  });
}
