import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import { taskQuery } from '@/lib/api/queries/tasks';
import type { LiveMessage } from '@/lib/api/schemas/events';
import type { Page } from '@/lib/api/schemas/shared';
import type { Task } from '@/lib/api/schemas/tasks';

type Progress = Extract<LiveMessage, { type: 'progress' }>;
type Pages = InfiniteData<Page<Task>, string | null>;

/** Moves the bars of a running task in every list that shows it, without asking the server. */
export function patchProgress(client: QueryClient, { taskId, progress }: Progress): void {
  if (taskId === null) return;
  client.setQueriesData<Pages>({ queryKey: ['listTasks'] }, (data) => patchPages(data, taskId, progress));
  client.setQueriesData<Task>({ queryKey: taskQuery(taskId).queryKey }, (task) => task && { ...task, progress });
}

function patchPages(data: Pages | undefined, taskId: string, progress: number): Pages | undefined {
  const at = data?.pages?.findIndex((page) => page.items.some((task) => task.id === taskId)) ?? -1;
  if (!data || at < 0) return data;
  const patch = (page: Page<Task>) => ({ ...page, items: page.items.map((task) => (task.id === taskId ? { ...task, progress } : task)) });
  return { ...data, pages: data.pages.map((page, index) => (index === at ? patch(page) : page)) };
}
