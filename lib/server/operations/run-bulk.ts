import type { z } from 'zod';
import type { ReadOnly } from '@/lib/api/read-only';
import type { bulkRun } from '@/lib/api/schemas/bulk';
import type { vmTaskAnswer } from '@/lib/api/schemas/vms';
import { finish } from '@/lib/domain/reconciler/plan-task';
import { toTask } from '../answers/to-task';
import { bulkDeed } from '../bulk/bulk-deeds';
import { tryDeeds } from '../bulk/try-deeds';
import type { OperationContext } from '../context';
import { keepTolerance } from '../ha/keep-tolerance';
import { openParentTask } from '../open-task';
import { ApiError } from '../problem';
import { takeSelection } from '../selection-tokens';

/** Runs a judged bulk as one task with a sub-task for each VM. What has become impossible since it was judged is left out. */
export async function runBulk(
  context: OperationContext,
  { body }: { body: z.output<typeof bulkRun> },
): Promise<ReadOnly<z.input<typeof vmTaskAnswer>>> {
  // A verdict waits for its reader, who lives by the wall clock.
  const { request, guestIds } = takeSelection(context.ledger, body.token, Date.now());
  const deed = bulkDeed(request);
  const task = await context.ledger.write(context, (draft) => {
    const parent = openParentTask(draft, request.action, guestIds.length);
    const { done, refused } = keepTolerance(draft, () => tryDeeds(draft, guestIds, deed, parent.id));
    if (done.length === 0) throw refused[0]?.error ?? new ApiError('nothing-to-do');
    const open = done.filter((each) => each.task !== null).length;
    const params = { ...parent.params, total: done.length, succeeded: done.length - open };
    return draft.put('task', open === 0 ? finish({ ...parent, params }, 'succeeded', draft.nowIso) : { ...parent, params });
  });
  context.controller.wake();
  return { task: toTask(task, context) };
}
