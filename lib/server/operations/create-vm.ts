import type { z } from 'zod';
import type { ReadOnly } from '@/lib/api/read-only';
import type { CreateVmRequest, createVmAnswer } from '@/lib/api/schemas/create-vms';
import { toTask } from '../answers/to-task';
import { toVm } from '../answers/to-vm';
import type { OperationContext } from '../context';
import { createGuest } from '../creating/create-guest';
import { hasPreviewChanged } from '../creating/recent-previews';
import { keepTolerance } from '../ha/keep-tolerance';
import type { Remember } from '../idempotency';

/** Creates a VM: the wish, its host, a task and an event in one transaction. The control loop then makes it so. */
export async function createVm(
  context: OperationContext,
  { body, remember }: { body: CreateVmRequest; remember: Remember },
): Promise<ReadOnly<z.input<typeof createVmAnswer>>> {
  const answer = await context.ledger.write(context, (draft) => {
    const { guest, task } = keepTolerance(draft, () => createGuest(draft, body, null));
    const made = {
      vm: toVm(guest, { loads: context.loads, progress: context.progress, inventory: draft.inventory }),
      task: toTask(task, context),
      previewChanged: hasPreviewChanged(context.inventory, body, [guest]),
    };
    remember(draft, made);
    return made;
  });
  context.controller.wake();
  return answer;
}
