import type { z } from 'zod';
import type { ReadOnly } from '@/lib/api/read-only';
import type { taskDetail } from '@/lib/api/schemas/tasks';
import { toTask } from '../answers/to-task';
import type { OperationContext } from '../context';
import { getTaskOrThrow } from '../get-task-or-throw';

/** Sub-tasks shown with their parent; the counts speak of all. */
const shownChildren = 200;

/** One task, running or ended, with its sub-tasks. */
export async function getTask(
  context: OperationContext,
  { params }: { params: { taskId: string } },
): Promise<ReadOnly<z.input<typeof taskDetail>>> {
  const task = await getTaskOrThrow(context, params.taskId);
  const children = await context.store.listTasks({ parentId: task.id }, shownChildren, null);
  return {
    ...toTask(task, context),
    children: children.items.map((child) => toTask(context.inventory.tasks.get(child.id) ?? child, context)),
    childCounts: await context.store.countChildTasks(task.id),
  };
}
