import type { Inventory } from '../inventory/inventory';
import type { Cause } from '../model/cause';
import type { DecisionKind, PlacementRequest } from '../model/decision';
import type { Guest } from '../model/guest';

/**
 * What the scheduler is asked when a guest that exists must be placed again. One that a hypervisor has moves within its
 * cluster: there its disks can be reached and the hypervisors speak the same migration protocol.
 */
export function requestForGuest(guest: Guest, kind: DecisionKind, cause: Cause, { hosts }: Pick<Inventory, 'hosts'>): PlacementRequest {
  const { spec } = guest;
  const homeClusterId = guest.status.hostId === null ? null : (hosts.get(guest.status.hostId)?.clusterId ?? null);
  return {
    kind,
    cause,
    guestId: guest.id,
    guestKind: guest.kind,
    vcpus: spec.vcpus,
    memoryBytes: spec.memoryBytes,
    type: spec.type,
    tags: spec.tags,
    disks: spec.disks,
    networkIds: [...new Set(spec.nics.map((nic) => nic.networkId))],
    placement: homeClusterId === null ? spec.placement : { ...spec.placement, clusterId: homeClusterId },
  };
}
