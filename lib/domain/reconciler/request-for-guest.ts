import type { Inventory } from '../inventory/inventory';
import type { Cause } from '../model/cause';
import type { DecisionKind, PlacementRequest } from '../model/decision';
import type { DiskSpec, Guest } from '../model/guest';

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
    // After a failure nothing can be copied off the host: the guest starts where its disks can be reached as they are.
    disks: kind === 'restart' ? spec.disks.map((disk) => ({ ...disk, storagePoolId: poolOf(guest, disk) })) : spec.disks,
    networkIds: [...new Set(spec.nics.map((nic) => nic.networkId))],
    placement: homeClusterId === null ? spec.placement : { ...spec.placement, clusterId: homeClusterId },
  };
}

const poolOf = (guest: Guest, disk: DiskSpec): string | null => guest.assignment?.diskPools[disk.id] ?? disk.storagePoolId;
