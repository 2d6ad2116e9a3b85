import type { Cause } from '../model/cause';
import type { DecisionKind, PlacementRequest } from '../model/decision';
import type { Guest } from '../model/guest';
import type { PlanKind } from '../model/plan';
import { requestForGuest } from '../reconciler/request-for-guest';
import type { PlanningView } from './planning-view';

const decisionKinds: Readonly<Record<PlanKind, DecisionKind>> = {
  rebalance: 'balance',
  evacuation: 'evacuate',
  'rolling-maintenance': 'evacuate',
  failover: 'restart',
  'failover-simulation': 'restart',
  failback: 'move',
  'rule-repair': 'repair',
};

/** What the scheduler is asked for a guest that a plan of this kind moves. Guests do not change their hypervisor's make. */
export function requestForStep(
  { inventory }: Pick<PlanningView, 'inventory'>,
  guest: Guest,
  kind: PlanKind,
  cause: Cause,
): PlacementRequest {
  const request = requestForGuest(guest, decisionKinds[kind], cause, inventory);
  const make = guest.status.hostId === null ? null : (inventory.hosts.get(guest.status.hostId)?.hypervisor ?? null);
  return { ...request, placement: { ...request.placement, hypervisor: request.placement.hypervisor ?? make } };
}

/** The same with the host it is on left out of the question. */
export const awayFrom = (request: PlacementRequest, hostId: string): PlacementRequest => ({
  ...request,
  placement: { ...request.placement, avoid: [...request.placement.avoid, hostId] },
});
