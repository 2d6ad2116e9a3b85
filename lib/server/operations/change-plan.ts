import type { z } from 'zod';
import type { ReadOnly } from '@/lib/api/read-only';
import type { changePlanRequest, plan as planSchema } from '@/lib/api/schemas/plans';
import { toPlan } from '../answers/to-plan';
import type { OperationContext } from '../context';
import { changedPlan } from '../plans/changed-plan';
import { childPlansOf, getPlanOrThrow } from '../plans/get-plan-or-throw';
import { ApiError } from '../problem';
import { assertFresh } from '../read-input';

interface Input {
  readonly params: { readonly planId: string };
  readonly body: z.output<typeof changePlanRequest>;
  readonly ifMatch: readonly number[] | null;
}

/** Leaves steps out, or chooses for guests that cannot move; loads, checks and times are worked out again. */
export async function changePlan(
  context: OperationContext,
  { params, body, ifMatch }: Input,
): Promise<ReadOnly<z.input<typeof planSchema>>> {
  await getPlanOrThrow(context, params.planId);
  const plan = await context.ledger.write(context, (draft) => {
    const known = draft.inventory.plans.get(params.planId);
    if (!known) throw new ApiError('wrong-state', { action: 'change', name: params.planId, state: 'ended', reason: 'plan-ended' });
    assertFresh(known, ifMatch);
    return draft.put('plan', changedPlan(draft, known, body, context));
  });
  context.controller.wake();
  return toPlan(plan, context, await childPlansOf(context, plan.id));
}
