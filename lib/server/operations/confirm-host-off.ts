import type { z } from 'zod';
import type { ReadOnly } from '@/lib/api/read-only';
import type { host as hostAnswer } from '@/lib/api/schemas/hosts';
import { confirmedOff } from '@/lib/domain/ha/fencing';
import { canConfirmOff } from '@/lib/domain/host-lifecycle';
import { toHost } from '../answers/to-host';
import type { OperationContext } from '../context';
import { getObject } from '../get-object';
import { tellHost } from '../observation/record-hosts';
import { ApiError } from '../problem';
import { assertFresh } from '../read-input';

interface Input {
  readonly params: { readonly hostId: string };
  readonly ifMatch: readonly number[] | null;
}

/** A person vouches that a host whose power could not be cut is off. HA then starts its guests elsewhere. */
export async function confirmHostOff(context: OperationContext, { params, ifMatch }: Input): Promise<ReadOnly<z.input<typeof hostAnswer>>> {
  const confirmed = await context.ledger.write(context, (draft) => {
    const host = getObject(draft.inventory, 'host', params.hostId);
    assertFresh(host, ifMatch);
    const { allowed, reason } = canConfirmOff(host);
    if (!allowed) throw new ApiError('wrong-state', { action: 'confirm-off', name: host.name, state: host.status.state, reason });
    tellHost(draft, host, 'host.confirmed-off', 'warning', { actor: context.actor }, context.cause);
    return draft.put('host', { ...host, status: { ...host.status, fencing: confirmedOff(host.status.fencing, draft.now) } });
  });
  context.controller.wake();
  return toHost(confirmed, context);
}
