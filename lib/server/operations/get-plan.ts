import type { z } from 'zod';
import type { ReadOnly } from '@/lib/api/read-only';
import type { plan as planSchema } from '@/lib/api/schemas/plans';
import { toPlan } from '../answers/to-plan';
import type { OperationContext } from '../context';
import { childPlansOf, getPlanOrThrow } from '../plans/get-plan-or-throw';

export async function getPlan(
  context: OperationContext,
  { params }: { params: { planId: string } },
): Promise<ReadOnly<z.input<typeof planSchema>>> {
  const plan = await getPlanOrThrow(context, params.planId);
  return toPlan(plan, context, await childPlansOf(context, plan.id));
}
