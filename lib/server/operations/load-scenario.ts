import type { z } from 'zod';
import type { lab, loadScenarioRequest } from '@/lib/api/schemas/lab';
import { builtInScenarios } from '@/lib/drivers/simulated/scenarios/built-in';
import type { OperationContext } from '../context';
import { getDriverLab } from '../lab/get-driver-lab';
import { toLab } from '../lab/to-lab';
import { ApiError } from '../problem';

/** Replaces the whole fleet by one of the scenarios that come with Onepool. */
export async function loadScenario(
  context: OperationContext,
  { body }: { body: z.output<typeof loadScenarioRequest> },
): Promise<z.input<typeof lab>> {
  const driverLab = getDriverLab(context);
  if (!Object.hasOwn(builtInScenarios, body.scenario)) throw new ApiError('not-found', { kind: 'scenario', id: body.scenario });
  await context.loadScenario({ name: body.scenario, seed: body.seed ?? driverLab.seed });
  return toLab(driverLab, context.inventory);
}
