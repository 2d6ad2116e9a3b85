import type { z } from 'zod';
import type { FaultRequest, fault } from '@/lib/api/schemas/lab';
import type { OperationContext } from '../context';
import { getDriverLab } from '../lab/get-driver-lab';
import { toFault } from '../lab/to-lab';
import { ApiError } from '../problem';

/** Breaks something in the simulated fleet. */
export async function injectFault(context: OperationContext, { body }: { body: FaultRequest }): Promise<z.input<typeof fault>> {
  const { kind, target, durationMs = null, ...rest } = body;
  const params = Object.fromEntries(Object.entries(rest).filter((entry): entry is [string, string | number] => entry[1] !== undefined));
  const broken = await getDriverLab(context)
    .inject({ kind, target, durationMs, params })
    .catch((error: unknown) => {
      throw asProblem(error, target);
    });
  context.controller.wake();
  return toFault(broken, context.inventory);
}

/** The lab knows its own hosts and guests: a target it does not have is the caller's mistake. */
function asProblem(error: unknown, target: string): unknown {
  const code = error instanceof Error && error.name === 'DriverError' && 'code' in error ? error.code : null;
  if (code === 'no-such-host') return new ApiError('not-found', { kind: 'host', id: target });
  if (code === 'no-such-guest') return new ApiError('not-found', { kind: 'vm', id: target });
  return error;
}
