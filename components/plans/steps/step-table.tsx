'use client';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { useNarrowScreen } from '@/components/hosts/list/use-narrow-screen';
import { objectHref } from '@/components/shell/object-href';
import type { Column } from '@/components/ui/virtual-table/column';
import { VirtualTable } from '@/components/ui/virtual-table/virtual-table';
import type { Plan, PlanStep } from '@/lib/api/schemas/plans';
import { useNarrowStepColumns } from './use-narrow-step-columns';
import { canChooseSteps, useStepChoice } from './use-step-choice';
import { showsStates, stepTableId } from './use-step-columns';

const keyOf = (step: PlanStep) => step.id;
const nameOf = (step: PlanStep) => step.object.name;
const hrefOf = ({ object }: PlanStep) => objectHref(object.kind, object.id, object.name) ?? '/plans';
const looksOf = ({ skipped, state }: PlanStep) => (skipped && state !== 'done' ? 'text-muted [&_a]:text-muted' : undefined);
/** A step that is left out only because another one is has nothing to tick. */
const canSelect = ({ skipped, problem }: PlanStep) => !(skipped && problem?.code === 'needs-skipped-step');

/** Rows in sight before the table scrolls by itself, and the room its header and foot take. */
const mostRows = 14;
const frameHeight = 32 + 28 + 10;

export function StepTable({ plan, columns }: { plan: Plan; columns: readonly Column<PlanStep>[] }) {
  const t = useTranslations('plans.steps');
  const isNarrow = useNarrowScreen();
  const narrowColumns = useNarrowStepColumns(plan);
  const choice = useStepChoice(plan);
  const rowHeight = isNarrow ? (showsStates(plan) ? 84 : 60) : 36;
  const list = useMemo(() => ({ rows: plan.steps, total: plan.steps.length, isLoading: false }), [plan.steps]);
  return (
    <div
      className="flex flex-col overflow-hidden rounded-b-lg"
      style={{ height: Math.min(plan.steps.length, mostRows) * rowHeight + frameHeight }}
    >
      <VirtualTable
        // The heights of rows are measured once.
        key={rowHeight}
        tableId={isNarrow ? `${stepTableId}-narrow` : stepTableId}
        label={t('title')}
        columns={isNarrow ? narrowColumns : columns}
        rowKey={keyOf}
        rowName={nameOf}
        rowHref={hrefOf}
        rowClassName={looksOf}
        list={list}
        listKey={plan.id}
        {...(canChooseSteps(plan) && { selection: choice })}
        plainSelection
        canSelect={canSelect}
        empty={null}
        rowHeight={rowHeight}
      />
    </div>
  );
}
