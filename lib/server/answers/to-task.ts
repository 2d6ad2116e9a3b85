import type { ReadOnly } from '@/lib/api/read-only';
import type { Task as TaskAnswer } from '@/lib/api/schemas/tasks';
import { isFinished, type Task } from '@/lib/domain/model/task';
import type { OperationContext, PoolRuntime } from '../context';

/** Kinds that can be called off half-way without leaving anything undone. */
const cancellable: ReadonlySet<Task['kind']> = new Set(['migrate', 'bulk', 'enter-maintenance', 'shutdown']);

export const isCancellable = (task: Task): boolean => !isFinished(task) && !task.cancelRequested && cancellable.has(task.kind);

/** `progress` of what its guest goes through is finer than steps, when the hypervisor tells it. */
export function toTask(
  task: Task,
  runtime: Pick<PoolRuntime, 'progress'> & Partial<Pick<OperationContext, 'moment'>>,
): ReadOnly<TaskAnswer> {
  const { targetRevision: _, ...shown } = task;
  return { ...shown, progress: liveProgress(task, runtime), cancellable: !runtime.moment && isCancellable(task) };
}

function liveProgress(task: Task, { progress }: Pick<PoolRuntime, 'progress'>): number {
  const part = task.state === 'running' ? progress.get(task.object.id) : undefined;
  if (part === undefined || task.steps.length === 0) return task.progress;
  return Math.min(1, task.progress + part / task.steps.length);
}
