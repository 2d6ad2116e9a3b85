import type { Guest } from '@/lib/domain/model/guest';
import { isFinished, type Task } from '@/lib/domain/model/task';
import { countEndedChild } from '@/lib/domain/reconciler/plan-parent-task';
import { finish, planTask } from '@/lib/domain/reconciler/plan-task';
import type { Draft } from '../ledger';

/** Brings the tasks on these guests up to what is seen now. */
export function closeGuestTasks(draft: Draft, guestIds: Iterable<string>): void {
  for (const guestId of guestIds) {
    const guest = draft.inventory.guests.get(guestId) ?? null;
    for (const task of draft.inventory.tasksOn(guestId)) putTask(draft, task, planTask(task, guest, draft.nowIso), guest);
  }
}

/** Ends a task that no longer waits for anything. */
export function endTask(draft: Draft, task: Task, state: 'succeeded' | 'failed' | 'cancelled'): void {
  putTask(draft, task, finish(task, state, draft.nowIso), null);
}

function putTask(draft: Draft, before: Task, after: Task, guest: Guest | null): void {
  if (after === before) return;
  draft.put('task', after);
  if (!isFinished(after)) return;
  if (guest) tellEnd(draft, after, guest);
  const parent = after.parentId === null ? null : draft.inventory.tasks.get(after.parentId);
  if (parent) draft.put('task', countEndedChild(parent, after.state, draft.nowIso));
}

/** Ends that deserve an event of their own; the others are told by what was seen. */
function tellEnd(draft: Draft, task: Task, guest: Guest): void {
  const isRestart = task.params.reason === 'host-failed';
  const repaired = isRestart ? 'guest.restarted' : 'guest.repaired';
  const code = task.kind === 'repair' && task.state === 'succeeded' ? repaired : task.state === 'failed' ? 'guest.operation-failed' : null;
  if (code === null) return;
  const host = guest.status.hostId === null ? null : draft.inventory.hosts.get(guest.status.hostId);
  draft.tell({
    severity: task.state === 'failed' ? 'error' : 'info',
    code: task.kind === 'migrate' && task.state === 'failed' ? 'guest.migration-failed' : code,
    params: {
      guest: guest.name,
      host: host?.name ?? '',
      from: draft.inventory.hosts.get(String(task.params.fromHostId ?? ''))?.name ?? '',
      to: host?.name ?? '',
      operation: task.kind,
      reason: task.error?.code ?? String(task.params.reason ?? ''),
      seconds: Math.round((draft.now - Date.parse(task.createdAt)) / 1000),
    },
    objects: [
      { kind: 'guest', id: guest.id, name: guest.name },
      ...(host ? [{ kind: 'host' as const, id: host.id, name: host.name }] : []),
    ],
    cause: task.cause,
    taskId: task.id,
  });
}
