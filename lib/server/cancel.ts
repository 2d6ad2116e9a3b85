import type { Guest } from '@/lib/domain/model/guest';
import type { Task } from '@/lib/domain/model/task';
import { withSpec } from '@/lib/domain/reconciler/with-spec';
import { isCancellable } from './answers/to-task';
import type { Draft } from './ledger';
import { ApiError } from './problem';

/** Takes back the wish behind a task and marks it. Throws `not-cancellable` where half a deed would be worse than a whole one. */
export function cancel(draft: Draft, task: Task): Task {
  if (!isCancellable(task))
    throw new ApiError('not-cancellable', { id: task.id, reason: task.cancelRequested ? 'asked already' : task.kind });
  switch (task.kind) {
    case 'migrate':
      stayWhereItIs(draft, task);
      break;
    case 'enter-maintenance':
      stayInService(draft, task);
      break;
    case 'bulk':
      for (const child of childrenOf(draft, task)) if (isCancellable(child)) cancel(draft, child);
      break;
    default: // a guest that was asked to shut down goes on running when it has not begun to
      keepRunning(draft, task);
  }
  const now = draft.inventory.tasks.get(task.id) ?? task;
  return draft.put('task', { ...now, cancelRequested: true });
}

function stayWhereItIs(draft: Draft, task: Task): void {
  const guest = draft.inventory.guests.get(task.object.id);
  const here = guest?.status.hostId ?? null;
  if (!guest?.assignment || here === null || guest.assignment.hostId !== task.params.toHostId) return;
  draft.put('guest', { ...guest, assignment: { ...guest.assignment, hostId: here }, status: settledStatus(guest) });
}

const settledStatus = ({ status }: Guest): Guest['status'] => ({ ...status, failures: 0, retryAt: null });

function stayInService(draft: Draft, task: Task): void {
  const host = draft.inventory.hosts.get(task.object.id);
  if (host) draft.put('host', { ...host, spec: { ...host.spec, maintenance: false } });
}

function keepRunning(draft: Draft, task: Task): void {
  const guest = draft.inventory.guests.get(task.object.id);
  if (guest && guest.spec.power === 'stopped' && !guest.spec.deleted) draft.put('guest', withSpec(guest, { power: 'running' }));
}

function* childrenOf(draft: Draft, parent: Task): Iterable<Task> {
  for (const task of [...draft.inventory.tasks.values()]) if (task.parentId === parent.id) yield task;
}
