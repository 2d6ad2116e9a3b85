import type { ReadOnly } from '@/lib/api/read-only';
import type { HostDetail } from '@/lib/api/schemas/hosts';
import { toHostDetail } from '../answers/to-host';
import type { OperationContext } from '../context';
import { getObject } from '../get-object';

/** One host with its links, networks and storage. */
export const getHost = (context: OperationContext, { params }: { params: { hostId: string } }): ReadOnly<HostDetail> =>
  toHostDetail(getObject(context.inventory, 'host', params.hostId), context);
