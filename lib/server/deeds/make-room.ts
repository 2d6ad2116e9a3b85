import type { DecisionKind } from '@/lib/domain/model/decision';
import type { Guest } from '@/lib/domain/model/guest';
import { requestForGuest } from '@/lib/domain/reconciler/request-for-guest';
import { placeOrRefuse } from '../creating/place-or-refuse';
import { explainTarget } from '../explain-target';
import type { Draft } from '../ledger';

/** The guest, on its host when that can take it as it is now wished, else on one that can; `moved` says which. */
export interface Roomed {
  readonly guest: Guest;
  readonly moved: boolean;
}

/** Finds room for a changed wish, staying where the guest is when possible. Throws `unplaceable` when no host can take it. */
export function makeRoom(draft: Draft, guest: Guest, kind: DecisionKind): Roomed {
  if (guest.assignment && fitsOn(draft, guest, guest.assignment.hostId, kind)) return { guest, moved: false };
  const decision = placeOrRefuse(draft, requestForGuest(guest, kind, draft.author.cause, draft.inventory), guest.name);
  const assignment = { hostId: decision.chosen, decisionId: decision.id, diskPools: decision.diskPools };
  return { guest: { ...guest, assignment }, moved: decision.chosen !== guest.assignment?.hostId };
}

/** Asks that one host only: most guests stay where they are, and a bulk asks for thousands. */
const fitsOn = (draft: Draft, guest: Guest, hostId: string, kind: DecisionKind): boolean =>
  draft.inventory.hosts.has(hostId) &&
  explainTarget(draft.placement, requestForGuest(guest, kind, draft.author.cause, draft.inventory), hostId).eligible;
