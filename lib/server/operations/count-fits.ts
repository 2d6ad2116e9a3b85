import type { z } from 'zod';
import type { fitCounts, fitCountsRequest } from '@/lib/api/schemas/decisions';
import type { OperationContext } from '../context';
import { countIn, freeRooms } from '../free-room';

/** How many VMs of each size still fit, each size asked for alone. */
export function countFits(context: OperationContext, { body }: { body: z.output<typeof fitCountsRequest> }): z.input<typeof fitCounts> {
  const rooms = freeRooms(context.placement);
  return { counts: body.sizes.map((size) => countIn(rooms, size)) };
}
