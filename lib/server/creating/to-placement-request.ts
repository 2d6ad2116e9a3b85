import type { CreateVmRequest } from '@/lib/api/schemas/create-vms';
import type { Inventory } from '@/lib/domain/inventory/inventory';
import type { Cause } from '@/lib/domain/model/cause';
import type { PlacementRequest } from '@/lib/domain/model/decision';
import { defaultNetwork } from './to-nics';
import { toPlacementSpec } from './to-spec';

/** What the scheduler is asked for a VM that is only thought of. */
export function toPlacementRequest(request: CreateVmRequest, inventory: Inventory, guestId: string | null, cause: Cause): PlacementRequest {
  const usual = defaultNetwork({ inventory })?.id;
  const networkIds = (request.nics ?? [{}]).flatMap((nic) => nic.networkId ?? usual ?? []);
  return {
    kind: 'preview',
    cause,
    guestId,
    guestKind: 'vm',
    vcpus: request.vcpus,
    memoryBytes: request.memoryBytes,
    type: request.type,
    tags: request.tags,
    disks: request.disks.map((disk, index) => ({
      id: `disk-${index + 1}`,
      sizeBytes: disk.sizeBytes,
      storagePoolId: disk.storagePoolId ?? null,
      policy: disk.policy ?? null,
    })),
    networkIds: [...new Set(networkIds)],
    placement: toPlacementSpec(request.placement),
  };
}
