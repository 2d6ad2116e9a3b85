import type { InfiniteData, QueryClient, QueryKey } from '@tanstack/react-query';
import { getPlan } from '@/lib/api/endpoints/plans';
import { listTasks } from '@/lib/api/endpoints/tasks';
import { taskQuery } from '@/lib/api/queries/tasks';
import type { LiveMessage } from '@/lib/api/schemas/events';
import type { Plan } from '@/lib/api/schemas/plans';
import type { Page } from '@/lib/api/schemas/shared';
import type { Task } from '@/lib/api/schemas/tasks';

type Progress = Extract<LiveMessage, { type: 'progress' }>;
type Pages = InfiniteData<Page<Task>, string | null>;

/**
 * Moves the bars of a running task in every list and plan that shows it, without asking the server. What it changes counts as no younger
 * than before: a refresh that is due for other reasons stays due.
 */
export function patchProgress(client: QueryClient, { taskId, progress }: Progress): void {
  if (taskId === null) return;
  patchQueries<Pages>(client, [listTasks.id], (data) => patchPages(data, taskId, progress));
  patchQueries<Plan>(client, [getPlan.id], (plan) => patchSteps(plan, taskId, progress));
  patchQueries<Task>(client, taskQuery(taskId).queryKey, (task) => ({ ...task, progress }));
}

/** `patch` gives undefined for data that stay as they are. */
function patchQueries<Data>(client: QueryClient, queryKey: QueryKey, patch: (data: Data) => Data | undefined): void {
  for (const query of client.getQueryCache().findAll({ queryKey })) {
    // The caller knows what the queries of its key hold.
    const data = query.state.data as Data | undefined;
    const patched = data === undefined || query.state.isInvalidated ? undefined : patch(data);
    if (patched !== undefined) client.setQueryData(query.queryKey, patched, { updatedAt: query.state.dataUpdatedAt });
  }
}

/** Undefined where the task is not among them; plain pages, asked for their totals, have no `pages`. */
function patchPages(data: Pages, taskId: string, progress: number): Pages | undefined {
  const at = data.pages?.findIndex((page) => page.items.some((task) => task.id === taskId)) ?? -1;
  if (at < 0) return undefined;
  const patch = (page: Page<Task>) => ({ ...page, items: page.items.map((task) => (task.id === taskId ? { ...task, progress } : task)) });
  return { ...data, pages: data.pages.map((page, index) => (index === at ? patch(page) : page)) };
}

/** Undefined where no step of the plan is that task. */
function patchSteps(plan: Plan, taskId: string, progress: number): Plan | undefined {
  if (!plan.steps.some((step) => step.taskId === taskId)) return undefined;
  return { ...plan, steps: plan.steps.map((step) => (step.taskId === taskId && step.state === 'running' ? { ...step, progress } : step)) };
}
