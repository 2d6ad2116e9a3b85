import type { z } from 'zod';
import type { ReadOnly } from '@/lib/api/read-only';
import type { taskListQuery, taskPage } from '@/lib/api/schemas/tasks';
import { toTask } from '../answers/to-task';
import type { OperationContext } from '../context';
import { toTaskFilter } from '../task-filter';

/** Tasks, running ones first, then newest; the store keeps those that ended. */
export async function listTasks(
  context: OperationContext,
  { query }: { query: z.output<typeof taskListQuery> },
): Promise<ReadOnly<z.input<typeof taskPage>>> {
  const filter = { ...toTaskFilter(query.filter), ...(query.parentId === undefined ? {} : { parentId: query.parentId }) };
  const page = await context.store.listTasks(filter, query.limit, query.cursor ?? null);
  return {
    items: page.items.map((task) => toTask(context.inventory.tasks.get(task.id) ?? task, context)),
    total: page.total,
    nextCursor: page.nextCursor,
    revision: context.inventory.revision,
  };
}
