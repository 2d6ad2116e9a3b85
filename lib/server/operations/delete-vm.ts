import type { z } from 'zod';
import type { ReadOnly } from '@/lib/api/read-only';
import type { vmTaskAnswer } from '@/lib/api/schemas/vms';
import { toTask } from '../answers/to-task';
import type { OperationContext } from '../context';
import { deleteVm as deleteVmDeed } from '../deeds/delete-vm';
import { getObject } from '../get-object';
import { assertFresh } from '../read-input';

/** Deletes a VM and its disks, unless it is protected. */
export async function deleteVm(
  context: OperationContext,
  { params, ifMatch }: { params: { vmId: string }; ifMatch: readonly number[] | null },
): Promise<ReadOnly<z.input<typeof vmTaskAnswer>>> {
  const task = await context.ledger.write(context, (draft) => {
    const guest = getObject(draft.inventory, 'guest', params.vmId);
    assertFresh(guest, ifMatch);
    return deleteVmDeed(draft, guest, null);
  });
  context.controller.wake();
  return { task: toTask(task, context) };
}
