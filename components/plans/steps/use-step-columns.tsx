'use client';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { ObjectIcon } from '@/components/shell/object-icon';
import { ObjectLink } from '@/components/shell/object-link';
import { useFormat } from '@/components/ui/use-format';
import type { Column } from '@/components/ui/virtual-table/column';
import type { Plan, PlanStep } from '@/lib/api/schemas/plans';
import { usePlanReason } from '../words/use-plan-reason';
import { StepMethodWords, StepRoute, StepStateCell } from './step-cells';

export const stepTableId = 'plan-steps';

/** Has anything happened to a step yet, or been found out about it? */
export const showsStates = ({ startedAt, steps }: Pick<Plan, 'startedAt' | 'steps'>): boolean =>
  startedAt !== null || steps.some(({ problem }) => problem !== null);

export function useStepColumns(plan: Plan): readonly Column<PlanStep>[] {
  const hasStates = showsStates(plan);
  const hasGains = plan.steps.some(({ gain }) => gain !== 0);
  // Once it runs, the state says when.
  const hasBegun = plan.startedAt !== null;
  const isPacking = plan.options.goal === 'pack';
  const first = useMainColumns();
  const figures = useFigureColumns(isPacking);
  return useMemo(
    () => [
      ...first.filter(({ id }) => id !== 'state' || hasStates),
      ...figures.filter(({ id }) => (id !== 'gain' || hasGains) && (id !== 'begins' || !hasBegun)),
    ],
    [first, figures, hasStates, hasGains, hasBegun],
  );
}

function useMainColumns(): readonly Column<PlanStep>[] {
  const t = useTranslations('plans.steps');
  const { reason } = usePlanReason();
  return useMemo(
    () => [
      { id: 'object', header: t('object'), width: 160, required: true, cell: (step) => <StepObject step={step} /> },
      { id: 'state', header: t('state'), width: 180, required: true, cell: (step) => <StepStateCell step={step} /> },
      { id: 'route', header: t('route'), width: 210, cell: (step) => <StepRoute step={step} /> },
      { id: 'how', header: t('how'), width: 115, cell: (step) => <StepMethodWords step={step} /> },
      { id: 'why', header: t('why'), width: 240, cell: (step) => <Truncated words={reason(step.why)} /> },
    ],
    // The sentences change with the language alone, as the headers do.
    [t, reason],
  );
}

function useFigureColumns(isPacking: boolean): readonly Column<PlanStep>[] {
  const t = useTranslations('plans.steps');
  const format = useFormat();
  return useMemo(() => {
    const gain = ({ gain: value }: PlanStep) =>
      isPacking ? t('gainWatts', { watts: format.number(value) }) : t('gainPoints', { points: format.number(value * 100, 2) });
    const figure = (id: string, header: string, width: number, cell: Column<PlanStep>['cell']): Column<PlanStep> => ({
      id,
      header,
      width,
      align: 'end',
      cell: (step) => <span className="whitespace-nowrap tabular-nums">{cell(step)}</span>,
    });
    return [
      figure('gain', t('gain'), 75, gain),
      figure('copy', t('copy'), 80, (step) => (step.bytesToCopy > 0 ? format.bytes(step.bytesToCopy) : '–')),
      figure('seconds', t('seconds'), 80, (step) => format.duration(step.seconds * 1000)),
      figure('begins', t('begins'), 85, ({ startsAtSecond }) =>
        startsAtSecond < 1 ? t('atOnce') : t('beginsAfter', { duration: format.duration(startsAtSecond * 1000) }),
      ),
    ];
  }, [t, format, isPacking]);
}

const Truncated = ({ words }: { words: string }) => (
  <span className="truncate" title={words}>
    {words}
  </span>
);

const StepObject = ({ step: { object } }: { step: PlanStep }) => (
  <span className="flex min-w-0 items-center gap-1.5">
    <ObjectIcon kind={object.kind} className="size-3.5 shrink-0 text-muted" />
    <ObjectLink {...object} className="truncate" />
  </span>
);
