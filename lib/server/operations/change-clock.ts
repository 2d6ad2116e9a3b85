import type { z } from 'zod';
import type { changeClockRequest, clock } from '@/lib/api/schemas/lab';
import type { OperationContext } from '../context';
import { getDriverLab } from '../lab/get-driver-lab';
import { toClock } from '../lab/to-lab';

/** Pauses, speeds up or steps the simulated time, and tells every open screen. */
export async function changeClock(
  context: OperationContext,
  { body }: { body: z.output<typeof changeClockRequest> },
): Promise<z.input<typeof clock>> {
  const changed = toClock(await getDriverLab(context).setClock(body));
  context.live.publish({ revision: null, message: { type: 'clock', at: changed.now, speed: changed.speed, paused: changed.paused } });
  context.controller.wake();
  return changed;
}
