import { systemCause } from '@/lib/domain/model/cause';
import type { PlacementRequest } from '@/lib/domain/model/decision';
import type { PlacementSpec } from '@/lib/domain/model/guest';
import { noWish } from './make-guest';

type RequestParts = Partial<Omit<PlacementRequest, 'placement'>> & { readonly placement?: Partial<PlacementSpec> };

/** Asks room for a new VM of 2 vCPUs and 4 GiB without disks or networks. */
export function makeRequest(parts: RequestParts = {}): PlacementRequest {
  const { placement, ...rest } = parts;
  return {
    kind: 'create',
    cause: systemCause,
    guestId: null,
    guestKind: 'vm',
    vcpus: 2,
    memoryBytes: 4 * 2 ** 30,
    type: 'general',
    tags: [],
    disks: [],
    networkIds: [],
    ...rest,
    placement: { ...noWish, ...placement },
  };
}
