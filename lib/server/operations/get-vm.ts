import type { ReadOnly } from '@/lib/api/read-only';
import type { VmDetail } from '@/lib/api/schemas/vms';
import { toVmDetail } from '../answers/to-vm';
import type { OperationContext } from '../context';
import { getObject } from '../get-object';

/** One VM with what may be done to it now. */
export const getVm = (context: OperationContext, { params }: { params: { vmId: string } }): ReadOnly<VmDetail> =>
  toVmDetail(getObject(context.inventory, 'guest', params.vmId), context);
