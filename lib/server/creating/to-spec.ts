import type { CreateVmRequest } from '@/lib/api/schemas/create-vms';
import type { DiskSpec, GuestSpec, NicSpec, PlacementSpec } from '@/lib/domain/model/guest';
import type { Draft } from '../ledger';
import { invalidField } from '../problem';

/** What a user asked for, as the pool keeps it. */
export function toSpec(draft: Draft, request: CreateVmRequest, nics: readonly NicSpec[]): GuestSpec {
  if (request.memoryReservationBytes > request.memoryBytes) {
    throw invalidField('memoryReservationBytes', 'too-big', 'Reserve at most the memory it has');
  }
  return {
    power: request.power,
    powerMode: 'graceful',
    restarts: 0,
    vcpus: request.vcpus,
    memoryBytes: request.memoryBytes,
    type: request.type,
    description: request.description,
    tags: [...new Set(request.tags)],
    disks: request.disks.map((disk) => toDisk(draft, disk)),
    nics,
    placement: toPlacementSpec(request.placement),
    hotPlug: request.hotPlug,
    memoryReservationBytes: request.memoryReservationBytes,
    deleteProtection: request.deleteProtection,
    restartPriority: request.restartPriority,
    dependsOn: [...new Set(request.dependsOn)],
    demand: null,
    deleted: false,
    clonedFrom: null,
  };
}

export const toDisk = (draft: Draft, { sizeBytes, storagePoolId, policy }: CreateVmRequest['disks'][number]): DiskSpec => ({
  id: draft.newId('disk'),
  sizeBytes,
  storagePoolId: storagePoolId ?? null,
  policy: policy ?? null,
});

/** Wishes with what was left out as null. */
export const toPlacementSpec = (wishes: CreateVmRequest['placement']): PlacementSpec => ({
  policy: wishes.policy ?? null,
  clusterId: wishes.clusterId ?? null,
  pinnedHostId: wishes.pinnedHostId ?? null,
  avoid: wishes.avoid,
  with: wishes.with,
  preferNot: wishes.preferNot,
  prefer: wishes.prefer,
  spreadTag: wishes.spreadTag ?? null,
  hypervisor: wishes.hypervisor ?? null,
  cpuGeneration: wishes.cpuGeneration ?? null,
  devices: wishes.devices,
});
