import type { z } from 'zod';
import { call } from '../client';
import { listTasks } from '../endpoints/tasks';
import type { KeysetListInput } from '../keyset-list';
import type { Task, taskListQuery } from '../schemas/tasks';
import { queryKeyOf } from './query-for';

export type TaskListQuery = Omit<z.input<typeof taskListQuery>, 'cursor'>;

/** The dock and the task list ask with this, and the server prefetches with it. */
export const taskListInput = (query: TaskListQuery): KeysetListInput<Task> => ({
  key: queryKeyOf(listTasks, { query }),
  fetchPage: (cursor, signal) => call(listTasks, { query: { ...query, cursor }, ...(signal ? { signal } : {}) }),
});
