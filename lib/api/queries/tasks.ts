'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../client';
import { cancelTask, getTask, listTasks, retryTask } from '../endpoints/tasks';
import { useKeysetList } from '../use-keyset-list';
import { queryFor } from './query-for';
import { type TaskListQuery, taskListInput } from './task-list-input';

export const useTaskList = (query: TaskListQuery) => useKeysetList(taskListInput(query));

/** One plain page, for its total. */
export const taskPageQuery = (query: TaskListQuery) => queryFor(listTasks, { query });

export const taskQuery = (taskId: string) => queryFor(getTask, { params: { taskId } });

/** Both change tasks at once, without waiting for the live news. */
const useTaskAction = (endpoint: typeof cancelTask | typeof retryTask) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (taskId: string) => call(endpoint, { params: { taskId }, body: {} }),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: [listTasks.id] });
      void client.invalidateQueries({ queryKey: [getTask.id] });
    },
  });
};

export const useCancelTask = () => useTaskAction(cancelTask);
export const useRetryTask = () => useTaskAction(retryTask);
