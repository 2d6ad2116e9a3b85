import { z } from 'zod';
import { endpoint } from '../endpoint';
import { poolEventPage, poolEventQuery } from '../schemas/events';
import { task, taskDetail, taskListQuery, taskPage } from '../schemas/tasks';

const tag = 'Tasks and events';

export const listTasks = endpoint({
  id: 'listTasks',
  method: 'GET',
  path: '/api/v1/tasks',
  tag,
  summary: 'Tasks, running ones first, then newest',
  query: taskListQuery,
  answer: taskPage,
  status: 200,
});
export const getTask = endpoint({
  id: 'getTask',
  method: 'GET',
  path: '/api/v1/tasks/{taskId}',
  tag,
  summary: 'One task with its sub-tasks',
  answer: taskDetail,
  status: 200,
});
export const cancelTask = endpoint({
  id: 'cancelTask',
  method: 'POST',
  path: '/api/v1/tasks/{taskId}/actions/cancel',
  tag,
  summary: 'Ask a task to stop',
  body: z.strictObject({}),
  answer: task,
  status: 202,
});
export const retryTask = endpoint({
  id: 'retryTask',
  method: 'POST',
  path: '/api/v1/tasks/{taskId}/actions/retry',
  tag,
  summary: 'Run the failed parts of a bulk task again',
  body: z.strictObject({}),
  answer: task,
  status: 202,
});
export const listEvents = endpoint({
  id: 'listEvents',
  method: 'GET',
  path: '/api/v1/event-log',
  tag,
  summary: 'What happened, newest first',
  query: poolEventQuery,
  answer: poolEventPage,
  status: 200,
});
export const streamEvents = endpoint({
  id: 'streamEvents',
  method: 'GET',
  path: '/api/v1/events',
  tag,
  summary: 'Live changes as server-sent events; resumes from Last-Event-ID',
  presentOnly: true,
  status: 200,
  produces: 'text/event-stream',
});
