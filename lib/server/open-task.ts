import type { Cause } from '@/lib/domain/model/cause';
import { isFinished, type Task, type TaskKind, type TaskStep } from '@/lib/domain/model/task';
import { planTask } from '@/lib/domain/reconciler/plan-task';
import type { Draft } from './ledger';

interface NewTask {
  readonly kind: TaskKind;
  readonly object: Task['object'];
  readonly steps: readonly TaskStep['name'][];
  /** Revision of the wish that it brings about. */
  readonly targetRevision: number;
  readonly params?: Task['params'];
  readonly parentId?: string | null;
  /** Why it is there, when that is more than the write's own cause. */
  readonly cause?: Cause;
}

/** Writes the task that shows a user the road from wanted to seen, as far as it is walked already; the control loop advances and ends it. */
export function openTask(draft: Draft, { kind, object, steps, targetRevision, params = {}, parentId = null, cause }: NewTask): Task {
  const opened: Task = {
    id: draft.newId('task'),
    revision: 0,
    kind,
    state: 'queued',
    progress: 0,
    object,
    parentId,
    cause: cause ?? draft.author.cause,
    actor: draft.author.actor,
    steps: steps.map((name) => ({ name, state: 'waiting', startedAt: null, endedAt: null })),
    targetRevision,
    params,
    cancelRequested: false,
    createdAt: draft.nowIso,
    startedAt: null,
    endedAt: null,
    error: null,
  };
  const guest = draft.inventory.guests.get(object.id);
  const begun = guest ? planTask(opened, guest, draft.nowIso) : opened;
  return draft.put('task', isFinished(begun) ? opened : begun);
}

export const guestRef = (guest: { readonly id: string; readonly name: string }): Task['object'] => ({
  kind: 'guest',
  id: guest.id,
  name: guest.name,
});

/** The task above those of many guests. Its params count how its children ended. */
export const openParentTask = (draft: Draft, action: string, total: number): Task =>
  openTask(draft, {
    kind: 'bulk',
    object: { kind: 'pool', id: 'pool', name: 'pool' },
    steps: [],
    targetRevision: 0,
    params: { action, total, succeeded: 0, failed: 0, cancelled: 0 },
  });
