import type { Task, TaskKind, TaskStep } from '@/lib/domain/model/task';
import type { Draft } from './ledger';

interface NewTask {
  readonly kind: TaskKind;
  readonly object: Task['object'];
  readonly steps: readonly TaskStep['name'][];
  /** Revision of the wish that it brings about. */
  readonly targetRevision: number;
  readonly params?: Task['params'];
  readonly parentId?: string | null;
}

/** Writes the task that shows a user the road from wanted to seen; the control loop advances and ends it. */
export function openTask(draft: Draft, { kind, object, steps, targetRevision, params = {}, parentId = null }: NewTask): Task {
  return draft.put('task', {
    id: draft.newId('task'),
    revision: 0,
    kind,
    state: 'queued',
    progress: 0,
    object,
    parentId,
    cause: draft.author.cause,
    actor: draft.author.actor,
    steps: steps.map((name) => ({ name, state: 'waiting', startedAt: null, endedAt: null })),
    targetRevision,
    params,
    cancelRequested: false,
    createdAt: draft.nowIso,
    startedAt: null,
    endedAt: null,
    error: null,
  });
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
