import type { Cause } from '../model/cause';
import type { DecisionKind, PlacementRequest } from '../model/decision';
import type { Guest } from '../model/guest';

/** What the scheduler is asked when a guest that exists must be placed again. */
export const requestForGuest = (guest: Guest, kind: DecisionKind, cause: Cause): PlacementRequest => ({
  kind,
  cause,
  guestId: guest.id,
  guestKind: guest.kind,
  vcpus: guest.spec.vcpus,
  memoryBytes: guest.spec.memoryBytes,
  type: guest.spec.type,
  tags: guest.spec.tags,
  disks: guest.spec.disks,
  networkIds: [...new Set(guest.spec.nics.map((nic) => nic.networkId))],
  placement: guest.spec.placement,
});
