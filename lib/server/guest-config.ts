import type { Guest } from '@/lib/domain/model/guest';
import type { GuestConfig } from '@/lib/drivers/driver';

/** What a guest's hypervisor is told. Needs an assignment: the pools of its disks come from it. */
export function toGuestConfig(guest: Guest): GuestConfig {
  const { spec } = guest;
  return {
    id: guest.id,
    name: guest.name,
    kind: guest.kind,
    type: spec.type,
    vcpus: spec.vcpus,
    memoryBytes: spec.memoryBytes,
    memoryReservationBytes: spec.memoryReservationBytes,
    tags: spec.tags,
    disks: spec.disks.map((disk) => ({
      id: disk.id,
      sizeBytes: disk.sizeBytes,
      storagePoolId: guest.assignment?.diskPools[disk.id] ?? disk.storagePoolId ?? '',
    })),
    nics: spec.nics,
    demand: spec.demand,
    hotPlug: spec.hotPlug,
  };
}
