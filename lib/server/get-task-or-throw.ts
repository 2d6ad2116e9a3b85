import type { Task } from '@/lib/domain/model/task';
import type { PoolRuntime } from './context';
import { ApiError } from './problem';

/** A task that runs, from memory, or one that ended, from the store; else the problem `not-found`. */
export async function getTaskOrThrow({ inventory, store }: Pick<PoolRuntime, 'inventory' | 'store'>, id: string): Promise<Task> {
  const task = inventory.tasks.get(id) ?? (await store.findTask(id));
  if (task) return task;
  throw new ApiError('not-found', { kind: 'task', id });
}
