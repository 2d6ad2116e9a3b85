import type { z } from 'zod';
import type { ReadOnly } from '@/lib/api/read-only';
import type { PlanRequest, plan as planSchema } from '@/lib/api/schemas/plans';
import { toPlan } from '../answers/to-plan';
import type { OperationContext } from '../context';
import { makePlan } from '../plans/make-plan';
import { proposePlan } from '../plans/propose-plan';

/** Works out a plan and keeps it as a proposal. */
export async function createPlan(
  context: OperationContext,
  { body }: { body: PlanRequest },
): Promise<ReadOnly<z.input<typeof planSchema>>> {
  const stateRevision = context.inventory.revision;
  const made = await makePlan(context, body);
  const plan = await context.ledger.write(context, (draft) => proposePlan(draft, made, { stateRevision }));
  return toPlan(plan, context, []);
}
