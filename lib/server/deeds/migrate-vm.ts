import type { PlacementRequest } from '@/lib/domain/model/decision';
import type { Guest } from '@/lib/domain/model/guest';
import { requestForGuest } from '@/lib/domain/reconciler/request-for-guest';
import { withSpec } from '@/lib/domain/reconciler/with-spec';
import { placeOrRefuse } from '../creating/place-or-refuse';
import { explainTarget } from '../explain-target';
import { getObject } from '../get-object';
import type { Draft } from '../ledger';
import { guestRef, openTask } from '../open-task';
import { ApiError } from '../problem';
import { assertCan, type Deed } from './deed';

export interface MoveWish {
  /** Null lets the scheduler choose among all hosts but the present one. */
  readonly hostId: string | null;
  /** Keep it there from now on. */
  readonly pin: boolean;
}

/** Moves a VM, live when it runs. */
export const migrateVm =
  ({ hostId, pin }: MoveWish): Deed =>
  (draft, guest, parentId) => {
    assertCan('migrate', guest);
    if (hostId !== null && hostId === guest.status.hostId) throw new ApiError('nothing-to-do');
    const request = hostId === null ? awayFromHere(draft, guest) : toHost(draft, guest, hostId, pin);
    const decision = placeOrRefuse(draft, request, guest.name);
    const moved = { ...guest, assignment: { hostId: decision.chosen, decisionId: decision.id, diskPools: decision.diskPools } };
    const placement = pin ? { ...guest.spec.placement, pinnedHostId: decision.chosen } : guest.spec.placement;
    const wanted = draft.put('guest', withSpec(moved, { placement }));
    return openTask(draft, {
      kind: 'migrate',
      object: guestRef(wanted),
      steps: ['migrate'],
      targetRevision: wanted.revision,
      params: { fromHostId: guest.status.hostId, toHostId: decision.chosen },
      parentId,
    });
  };

/** A guest that is pinned where it is gets no other host this way: the refusal says so. */
export function awayFromHere(draft: Pick<Draft, 'author' | 'inventory'>, guest: Guest): PlacementRequest {
  const request = requestForGuest(guest, 'move', draft.author.cause, draft.inventory);
  const here = guest.status.hostId ?? guest.assignment?.hostId;
  return here === undefined ? request : { ...request, placement: { ...request.placement, avoid: [...request.placement.avoid, here] } };
}

/** Throws `host-refuses` with every reason when the host cannot take it. */
function toHost(draft: Draft, guest: Guest, hostId: string, pin: boolean): PlacementRequest {
  const host = getObject(draft.inventory, 'host', hostId);
  const request = requestForGuest(guest, 'move', draft.author.cause, draft.inventory);
  const pinned = { ...request, placement: { ...request.placement, pinnedHostId: hostId } };
  const { refusals } = explainTarget(draft.placement, pin ? pinned : request, hostId);
  const [first] = refusals;
  if (!first) return pinned;
  const params = { name: guest.name, host: host.name, filter: first.filter, need: first.need, have: first.have, detail: first.detail };
  throw new ApiError('host-refuses', params, { refusals });
}
