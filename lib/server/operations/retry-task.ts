import type { ReadOnly } from '@/lib/api/read-only';
import { type BulkRequest, bulkActions } from '@/lib/api/schemas/bulk';
import type { Task as TaskAnswer } from '@/lib/api/schemas/tasks';
import type { Task } from '@/lib/domain/model/task';
import { toTask } from '../answers/to-task';
import { again } from '../bulk/again';
import { bulkDeed } from '../bulk/bulk-deeds';
import { tryDeeds } from '../bulk/try-deeds';
import type { OperationContext } from '../context';
import { getTaskOrThrow } from '../get-task-or-throw';
import { openParentTask } from '../open-task';
import { ApiError } from '../problem';

/** Children read at most: a bulk has no more. */
const most = 5_000;

/** Runs the failed parts of a bulk task again, as a new bulk task. */
export async function retryTask(context: OperationContext, { params }: { params: { taskId: string } }): Promise<ReadOnly<TaskAnswer>> {
  const task = await getTaskOrThrow(context, params.taskId);
  const action = actionOf(task);
  if (action === null || task.state !== 'failed') throw new ApiError('not-retriable', { id: task.id });
  const failed = await context.store.listTasks({ parentId: task.id, states: ['failed'] }, most, null);
  const byGuest = new Map(failed.items.map((child) => [child.object.id, child]));
  const guestIds = [...byGuest.keys()];
  const retried = await context.ledger.write(context, (draft) => {
    const parent = openParentTask(draft, action, guestIds.length);
    const { done, refused } = tryDeeds(draft, guestIds, again(bulkDeed({ action }), byGuest), parent.id);
    if (done.length === 0) throw refused[0]?.error ?? new ApiError('not-retriable', { id: task.id });
    return draft.put('task', { ...parent, params: { ...parent.params, total: done.length } });
  });
  context.controller.wake();
  return toTask(retried, context);
}

/** Tags are changed at once and never fail, so only deeds that go on in the fleet come here. */
function actionOf(task: Task): BulkRequest['action'] | null {
  if (task.kind !== 'bulk') return null;
  return bulkActions.find((action) => action === task.params.action && action !== 'add-tag' && action !== 'remove-tag') ?? null;
}
