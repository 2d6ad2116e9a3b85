import type { z } from 'zod';
import type { ReadOnly } from '@/lib/api/read-only';
import { hostActions } from '@/lib/api/schemas/hosts';
import type { vmTaskAnswer } from '@/lib/api/schemas/vms';
import { type HostAction, hostCan } from '@/lib/domain/host-lifecycle';
import { toTask } from '../answers/to-task';
import type { OperationContext } from '../context';
import { getObject } from '../get-object';
import { openTask } from '../open-task';
import { ApiError } from '../problem';
import { assertFresh } from '../read-input';

interface Input {
  readonly params: { readonly hostId: string; readonly action: string };
  readonly ifMatch: readonly number[] | null;
}

/** Wishes a host into maintenance, or out of it. The control loop moves its guests away. */
export async function actOnHost(context: OperationContext, { params, ifMatch }: Input): Promise<ReadOnly<z.input<typeof vmTaskAnswer>>> {
  const { hostId, action } = params;
  if (!isAction(action)) throw new ApiError('not-found', { kind: 'action', id: action });
  const task = await context.ledger.write(context, (draft) => {
    const host = getObject(draft.inventory, 'host', hostId);
    assertFresh(host, ifMatch);
    const verdict = hostCan[action](host);
    if (!verdict.allowed) throw new ApiError('wrong-state', { action, name: host.name, state: host.status.state, reason: verdict.reason });
    const wanted = draft.put('host', { ...host, spec: { ...host.spec, maintenance: action === 'enter-maintenance' } });
    return openTask(draft, {
      kind: action,
      object: { kind: 'host', id: host.id, name: host.name },
      steps: action === 'enter-maintenance' ? ['evacuate'] : [],
      targetRevision: wanted.revision,
      params: { guests: draft.inventory.guestIdsOn(host.id).size },
    });
  });
  context.controller.wake();
  return { task: toTask(task, context) };
}

const isAction = (name: string): name is HostAction => hostActions.some((action) => action === name);
