'use client';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { ObjectLink } from '@/components/shell/object-link';
import { useFormat } from '@/components/ui/use-format';
import type { Column } from '@/components/ui/virtual-table/column';
import type { Plan, PlanStep } from '@/lib/api/schemas/plans';
import { StepMethodWords, StepRoute, StepStateCell } from './step-cells';
import { showsStates } from './use-step-columns';

/** Everything of a step in one column, for screens as narrow as a phone's. */
export function useNarrowStepColumns(plan: Plan): readonly Column<PlanStep>[] {
  const t = useTranslations('plans.steps');
  const hasStates = showsStates(plan);
  return useMemo(
    () => [
      {
        id: 'step',
        header: t('object'),
        width: 290,
        required: true,
        cell: (step) => <NarrowStep step={step} hasState={hasStates} />,
      },
    ],
    [t, hasStates],
  );
}

function NarrowStep({ step, hasState }: { step: PlanStep; hasState: boolean }) {
  const format = useFormat();
  return (
    <span className="grid w-full min-w-0 py-1 [&_a]:leading-6">
      <span className="flex min-w-0 items-baseline justify-between gap-2">
        <ObjectLink {...step.object} className="truncate font-medium" />
        <span className="whitespace-nowrap text-muted text-xs tabular-nums">
          {step.bytesToCopy > 0 && `${format.bytes(step.bytesToCopy)} · `}
          {format.duration(step.seconds * 1000)}
        </span>
      </span>
      <span className="flex min-w-0 items-center justify-between gap-2">
        <StepRoute step={step} />
        <span className="flex min-w-0 text-muted text-xs">
          <StepMethodWords step={step} />
        </span>
      </span>
      {hasState && <StepStateCell step={step} />}
    </span>
  );
}
