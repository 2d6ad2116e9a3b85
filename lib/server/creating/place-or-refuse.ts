import type { Decision, PlacementRequest } from '@/lib/domain/model/decision';
import { place } from '@/lib/domain/scheduler/place';
import { toDecision } from '../answers/to-decision';
import type { Draft } from '../ledger';
import { ApiError } from '../problem';

/** The decision for a guest, kept with its writing; throws `unplaceable` with the reasons of every host when none can take it. */
export function placeOrRefuse(draft: Draft, request: PlacementRequest, name: string): Decision & { chosen: string } {
  const options = { id: draft.newId('dec'), at: draft.nowIso };
  const decision = place(draft.placement, request, { ...options, explain: 'brief' });
  if (isChosen(decision)) {
    draft.decide(decision);
    return decision;
  }
  throw unplaceable(place(draft.placement, request, { ...options, explain: 'full' }), draft.inventory, name);
}

/** The problem of a request that fits nowhere, with the reasons in numbers. */
export const unplaceable = (decision: Decision, inventory: Draft['inventory'], name: string): ApiError =>
  new ApiError('unplaceable', { name, hosts: decision.hostsConsidered }, { decision: toDecision(decision, inventory) });

const isChosen = (decision: Decision): decision is Decision & { chosen: string } => decision.chosen !== null;
