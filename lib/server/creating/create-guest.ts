import type { CreateVmRequest } from '@/lib/api/schemas/create-vms';
import { type Guest, unseenStatus } from '@/lib/domain/model/guest';
import type { Task, TaskStep } from '@/lib/domain/model/task';
import { requestForGuest } from '@/lib/domain/reconciler/request-for-guest';
import type { Draft } from '../ledger';
import { guestRef, openTask } from '../open-task';
import { ApiError } from '../problem';
import { checkReferences } from './check-references';
import { placeOrRefuse } from './place-or-refuse';
import { toNics } from './to-nics';
import { toSpec } from './to-spec';

export interface CreatedGuest {
  readonly guest: Guest;
  readonly task: Task;
}

/** Which road leads from nothing to the guest. */
interface Deed {
  readonly kind: 'create' | 'clone';
  readonly steps: readonly TaskStep['name'][];
}

/**
 * Writes a wanted VM with the host chosen for it, its decision, task and event. Throws name-taken, address-taken, network-full,
 * invalid (unknown ids) or unplaceable; the ledger then keeps nothing of it.
 */
export function createGuest(draft: Draft, request: CreateVmRequest, parentId: string | null): CreatedGuest {
  checkNameIsFree(draft, request.name);
  checkReferences(request, draft.inventory);
  const number = draft.nextGuestNumber();
  const wanted: Guest = {
    id: draft.newId('vm'),
    number,
    kind: 'vm',
    name: request.name,
    revision: 0,
    createdAt: draft.nowIso,
    spec: toSpec(draft, request, toNics(draft, request.nics, number)),
    assignment: null,
    status: unseenStatus(draft.nowIso),
  };
  const steps = request.power === 'running' ? (['place', 'define', 'start'] as const) : (['place', 'define'] as const);
  return putPlaced(draft, wanted, { kind: 'create', steps }, parentId);
}

/** Places a guest that is not in the pool yet and writes it with its decision, task and event. */
export function putPlaced(draft: Draft, wanted: Guest, deed: Deed, parentId: string | null): CreatedGuest {
  const decision = placeOrRefuse(draft, requestForGuest(wanted, 'create', draft.author.cause, draft.inventory), wanted.name);
  const assignment = { hostId: decision.chosen, decisionId: decision.id, diskPools: decision.diskPools };
  const guest = draft.put('guest', { ...wanted, assignment });
  const task = openTask(draft, {
    ...deed,
    object: guestRef(guest),
    targetRevision: guest.revision,
    params: { toHostId: decision.chosen },
    parentId,
  });
  const host = { kind: 'host', id: decision.chosen, name: draft.inventory.hosts.get(decision.chosen)?.name ?? decision.chosen } as const;
  draft.tell({
    severity: 'info',
    code: deed.kind === 'clone' ? 'guest.cloned' : 'guest.created',
    params: { guest: guest.name, host: host.name },
    objects: [{ kind: 'guest', id: guest.id, name: guest.name }, host],
    taskId: task.id,
  });
  return { guest, task };
}

export function checkNameIsFree(draft: Draft, name: string): void {
  if (draft.inventory.findGuestByName(name)) throw new ApiError('name-taken', { name });
}
