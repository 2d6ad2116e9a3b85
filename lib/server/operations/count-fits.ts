import type { z } from 'zod';
import { placementRequest } from '@/lib/api/schemas/create-vms';
import type { fitCounts, fitCountsRequest } from '@/lib/api/schemas/decisions';
import type { PlacementRequest } from '@/lib/domain/model/decision';
import { countFits as countFitsOf } from '@/lib/domain/scheduler/count-fits';
import type { OperationContext } from '../context';
import { toPlacementSpec } from '../creating/to-spec';

/** How many VMs of each size still fit, each size asked for alone and with no other wish. */
export function countFits(context: OperationContext, { body }: { body: z.output<typeof fitCountsRequest> }): z.input<typeof fitCounts> {
  const wish: Omit<PlacementRequest, 'vcpus' | 'memoryBytes'> = {
    kind: 'preview',
    cause: context.cause,
    guestId: null,
    guestKind: 'vm',
    type: 'general',
    tags: [],
    disks: [],
    networkIds: [],
    placement: toPlacementSpec(placementRequest.parse({})),
  };
  return { counts: body.sizes.map((size) => countFitsOf(context.placement, { ...wish, ...size })) };
}
