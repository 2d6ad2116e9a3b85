import type { ReadOnly } from '@/lib/api/read-only';
import type { VmDetail } from '@/lib/api/schemas/vms';
import { toVmDetail } from '../answers/to-vm';
import type { OperationContext } from '../context';
import { getObject } from '../get-object';
import { readOnlyVerdicts } from '../past/read-only-verdicts';

/** One VM with what may be done to it now. */
export function getVm(context: OperationContext, { params }: { params: { vmId: string } }): ReadOnly<VmDetail> {
  const vm = toVmDetail(getObject(context.inventory, 'guest', params.vmId), context);
  return context.moment ? { ...vm, actions: readOnlyVerdicts(vm.actions) } : vm;
}
