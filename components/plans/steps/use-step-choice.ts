'use client';
import { useCallback, useMemo, useOptimistic, useTransition } from 'react';
import type { RowSelection } from '@/components/ui/virtual-table/use-row-selection';
import { useProblemToast } from '@/components/vms/actions/use-problem-toast';
import { useChangePlan } from '@/lib/api/queries/plans';
import type { Plan, PlanStep } from '@/lib/api/schemas/plans';

/** Left out by a person, not because another step is. */
const isUnchecked = ({ skipped, problem }: PlanStep): boolean => skipped && problem?.code !== 'needs-skipped-step';

export const canChooseSteps = ({ state }: Pick<Plan, 'state'>): boolean => state === 'proposed' || state === 'scheduled';

/**
 * The steps of a plan as boxes: a ticked one will be done. A box answers at once; loads, checks and times follow when they are worked
 * out. Boxes that are pressed in quick succession are sent one after the other, each with all that was chosen before.
 */
export function useStepChoice(plan: Plan): RowSelection {
  const { id, steps } = plan;
  const tell = useProblemToast();
  const { mutateAsync } = useChangePlan();
  const kept = useMemo(() => new Set(steps.filter(isUnchecked).map((step) => step.id)), [steps]);
  const [skipped, show] = useOptimistic<ReadonlySet<string>>(kept);
  const [, begin] = useTransition();
  const leaveOut = useCallback(
    (next: ReadonlySet<string>) =>
      begin(async () => {
        show(next);
        await mutateAsync({ planId: id, body: { skipped: [...next] } }).catch(tell);
      }),
    [id, mutateAsync, show, tell],
  );
  return useMemo(() => {
    const ids = new Set(steps.map((step) => step.id).filter((stepId) => !skipped.has(stepId)));
    const without = (...stepIds: readonly string[]) => new Set([...skipped].filter((stepId) => !stepIds.includes(stepId)));
    return {
      ids,
      isAllMatching: false,
      isSelected: (stepId) => ids.has(stepId),
      toggle: (stepId) => leaveOut(skipped.has(stepId) ? without(stepId) : new Set([...skipped, stepId])),
      addAll: (stepIds) => leaveOut(without(...stepIds)),
      removeAll: (stepIds) => leaveOut(new Set([...skipped, ...stepIds])),
      selectAllMatching: () => leaveOut(new Set()),
      clear: () => leaveOut(new Set(steps.map((step) => step.id))),
    };
  }, [steps, skipped, leaveOut]);
}
