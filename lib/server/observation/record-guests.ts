import type { Cause } from '@/lib/domain/model/cause';
import type { Guest } from '@/lib/domain/model/guest';
import type { Task } from '@/lib/domain/model/task';
import { type GuestHappening, guestHappenings } from '@/lib/domain/reconciler/guest-events';
import type { ObservedGuest } from '@/lib/drivers/driver';
import type { Draft } from '../ledger';
import { adoptGuest } from './adopt-guest';
import { observedStatus } from './observed-status';

/** Writes what was seen of one guest; one that the pool does not know is adopted. */
export function recordGuest(draft: Draft, observed: ObservedGuest): void {
  const known = draft.inventory.guests.get(observed.id);
  if (!known) {
    draft.put('guest', adoptGuest(observed, draft.nextGuestNumber(), draft.nowIso));
    return;
  }
  const status = observedStatus(known.status, observed);
  if (status !== known.status) recordStatus(draft, known, { ...known, status });
}

/** A guest that no host has any more: removed when that was wanted, else missing until it is repaired. */
export function recordGone(draft: Draft, guestId: string): void {
  const guest = draft.inventory.guests.get(guestId);
  if (!guest || guest.status.state === 'pending' || guest.status.state === 'missing') return;
  if (guest.spec.deleted) forgetGuest(draft, guest);
  else recordStatus(draft, guest, { ...guest, status: missingStatus(guest, draft.nowIso) });
}

const missingStatus = (guest: Guest, nowIso: string): Guest['status'] => ({
  ...guest.status,
  state: 'missing',
  hostId: null,
  since: nowIso,
  migration: null,
  fingerprint: 0,
});

/** Nothing is known of the guests of a host that does not answer, and what failed there is no reason to wait elsewhere. */
export function recordUnknown(draft: Draft, guest: Guest): void {
  if (guest.status.state === 'unknown') return;
  const fresh = { problem: null, failures: 0, retryAt: null };
  draft.put('guest', { ...guest, status: { ...guest.status, state: 'unknown', since: draft.nowIso, migration: null, ...fresh } });
}

export function forgetGuest(draft: Draft, guest: Guest): void {
  const task = draft.inventory.tasksOn(guest.id).find((each) => each.kind === 'delete');
  draft.tell({
    severity: 'info',
    code: 'guest.deleted',
    params: { guest: guest.name },
    objects: [{ kind: 'guest', id: guest.id, name: guest.name }],
    taskId: task?.id ?? null,
    ...(task && { cause: task.cause }),
  });
  draft.remove('guest', guest.id);
}

function recordStatus(draft: Draft, before: Guest, after: Guest): void {
  draft.put('guest', after);
  const task = draft.inventory.tasksOn(before.id)[0] ?? null;
  for (const happening of guestHappenings(before, after)) tellHappening(draft, happening, before, after, task);
  if (needsRepair(after) && !task) startRepair(draft, after);
}

function tellHappening(draft: Draft, happening: GuestHappening, before: Guest, after: Guest, task: Task | null): void {
  const { inventory } = draft;
  const to = after.status.hostId ?? before.status.hostId;
  const hostIds = [...new Set([before.status.hostId, to])].filter((id) => id !== null);
  const hosts = hostIds.flatMap((id) => inventory.hosts.get(id) ?? []);
  const nameOf = (id: string | null) => (id === null ? '' : (inventory.hosts.get(id)?.name ?? id));
  draft.tell({
    severity: happening.severity,
    code: happening.code,
    params: {
      guest: after.name,
      host: nameOf(to),
      from: nameOf(before.status.hostId),
      to: nameOf(after.status.hostId),
      seconds: Math.round((Date.parse(draft.nowIso) - Date.parse(before.status.since)) / 1000),
      vcpus: after.status.vcpus,
      memoryBytes: after.status.memoryBytes,
    },
    objects: [
      { kind: 'guest', id: after.id, name: after.name },
      ...hosts.map((host) => ({ kind: 'host' as const, id: host.id, name: host.name })),
    ],
    cause: task?.cause ?? causeWithoutTask(happening, before),
    taskId: task?.id ?? null,
  });
}

/** With no task behind it, a failure was a fault (of the host that did not answer, or of the guest itself); else the guest's own doing. */
const causeWithoutTask = (happening: GuestHappening, { id, status }: Guest): Cause => {
  if (happening.severity !== 'error') return { kind: 'system', id: null };
  return { kind: 'fault', id: status.state === 'unknown' ? status.hostId : id };
};

const needsRepair = (guest: Guest): boolean =>
  !guest.spec.deleted && (guest.status.state === 'missing' || (guest.status.state === 'crashed' && guest.spec.power === 'running'));

/** The road back is a task of its own, so that people see that and why the pool mends itself. */
function startRepair(draft: Draft, guest: Guest): void {
  const lost = guest.status.state === 'missing';
  const names = [...(lost ? (['define'] as const) : []), ...(guest.spec.power === 'running' ? (['start'] as const) : [])];
  draft.put('task', {
    id: draft.newId('task'),
    revision: 0,
    kind: 'repair',
    state: 'queued',
    progress: 0,
    object: { kind: 'guest', id: guest.id, name: guest.name },
    parentId: null,
    cause: { kind: 'fault', id: guest.id },
    actor: 'reconciler',
    steps: names.map((name) => ({ name, state: 'waiting', startedAt: null, endedAt: null })),
    targetRevision: guest.revision,
    params: { reason: guest.status.state },
    cancelRequested: false,
    createdAt: draft.nowIso,
    startedAt: null,
    endedAt: null,
    error: null,
  });
}
