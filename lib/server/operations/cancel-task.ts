import type { ReadOnly } from '@/lib/api/read-only';
import type { Task as TaskAnswer } from '@/lib/api/schemas/tasks';
import { isFinished } from '@/lib/domain/model/task';
import { toTask } from '../answers/to-task';
import { cancel } from '../cancel';
import type { OperationContext } from '../context';
import { getTaskOrThrow } from '../get-task-or-throw';
import { ApiError } from '../problem';

/** Asks a task to stop: the wish behind it is taken back, and the control loop ends it. */
export async function cancelTask(context: OperationContext, { params }: { params: { taskId: string } }): Promise<ReadOnly<TaskAnswer>> {
  const known = await getTaskOrThrow(context, params.taskId);
  const task = await context.ledger.write(context, (draft) => {
    const running = draft.inventory.tasks.get(known.id);
    if (!running || isFinished(running)) throw new ApiError('not-cancellable', { id: known.id, reason: 'ended' });
    return cancel(draft, running);
  });
  context.controller.wake();
  return toTask(task, context);
}
