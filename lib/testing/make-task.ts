import type { Task } from '@/lib/domain/model/task';

/** A queued task on vm-1 with its steps waiting. */
export const makeTask = (
  parts: Partial<Omit<Task, 'steps'>> & { readonly steps?: readonly Task['steps'][number]['name'][] } = {},
): Task => {
  const { steps = [], ...rest } = parts;
  return {
    id: 'task-1',
    revision: 1,
    kind: 'create',
    state: 'queued',
    progress: 0,
    object: { kind: 'guest', id: 'vm-1', name: 'vm-1' },
    parentId: null,
    cause: { kind: 'user', id: 'admin' },
    actor: 'admin',
    targetRevision: 1,
    params: {},
    cancelRequested: false,
    createdAt: '2026-11-22T10:00:00.000Z',
    startedAt: null,
    endedAt: null,
    error: null,
    ...rest,
    steps: steps.map((name) => ({ name, state: 'waiting', startedAt: null, endedAt: null })),
  };
};
