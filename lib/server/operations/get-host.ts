import type { ReadOnly } from '@/lib/api/read-only';
import type { HostDetail } from '@/lib/api/schemas/hosts';
import { toHostDetail } from '../answers/to-host';
import type { OperationContext } from '../context';
import { getObject } from '../get-object';
import { readOnlyVerdicts } from '../past/read-only-verdicts';

/** One host with its links, networks and storage. */
export function getHost(context: OperationContext, { params }: { params: { hostId: string } }): ReadOnly<HostDetail> {
  const host = toHostDetail(getObject(context.inventory, 'host', params.hostId), context);
  return context.moment ? { ...host, actions: readOnlyVerdicts(host.actions) } : host;
}
