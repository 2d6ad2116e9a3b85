'use client';
import { useProblemToast } from '@/components/vms/actions/use-problem-toast';
import { type PlanAction, useActOnPlan } from '@/lib/api/queries/plans';
import type { Plan } from '@/lib/api/schemas/plans';

/** Deeds that stop a plan are meant whatever it has done since it was seen. */
const stops: ReadonlySet<PlanAction> = new Set(['cancel', 'roll-back']);

/** Takes an action on a plan; what stands against it is told in a toast. */
export function usePlanDeeds(plan: Pick<Plan, 'id' | 'revision'>) {
  const tell = useProblemToast();
  const deed = useActOnPlan();
  const run = (action: PlanAction, { startAt, onDone }: { startAt?: string; onDone?: () => void } = {}) =>
    deed.mutate(
      {
        planId: plan.id,
        action,
        ...(stops.has(action) ? {} : { revision: plan.revision }),
        ...(startAt === undefined ? {} : { startAt }),
      },
      { onError: tell, ...(onDone && { onSuccess: onDone }) },
    );
  return { run, pending: deed.isPending ? deed.variables.action : null };
}
