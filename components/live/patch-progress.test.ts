import { QueryClient } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import { patchProgress } from './patch-progress';

const pages = ['listTasks', { query: { limit: 50 } }, 'pages'];
const total = ['listTasks', { query: { limit: 1 } }];
const progress = { type: 'progress', guestId: 'vm-1', taskId: 'task-1', progress: 0.5 } as const;

function clientWith(taskId: string): QueryClient {
  const client = new QueryClient();
  client.setQueryData(pages, { pages: [{ items: [{ id: taskId, progress: 0 }] }], pageParams: [null] }, { updatedAt: 1000 });
  client.setQueryData(total, { items: [], total: 0 }, { updatedAt: 1000 });
  return client;
}

it('moves the bar of a task in the lists that show it', () => {
  const client = clientWith('task-1');
  patchProgress(client, progress);
  expect(client.getQueryData(pages)).toMatchObject({ pages: [{ items: [{ id: 'task-1', progress: 0.5 }] }] });
});

it.each(['task-1', 'task-2'])('makes no list younger than its last answer, so that its refresh stays due (showing %s)', (shown) => {
  const client = clientWith(shown);
  patchProgress(client, progress);
  expect(client.getQueryState(pages)?.dataUpdatedAt).toBe(1000);
  expect(client.getQueryState(total)?.dataUpdatedAt).toBe(1000);
});

it('moves the bar of the step of a plan that the task carries out, and of no other', () => {
  const client = new QueryClient();
  const key = ['getPlan', { params: { planId: 'plan-1' } }];
  const steps = [
    { id: 's1', taskId: 'task-1', state: 'running', progress: 0 },
    { id: 's2', taskId: 'task-2', state: 'running', progress: 0 },
  ];
  client.setQueryData(key, { steps }, { updatedAt: 1000 });
  patchProgress(client, progress);
  expect(client.getQueryData(key)).toMatchObject({ steps: [{ progress: 0.5 }, { progress: 0 }] });
});
