'use client';
import { useTranslations } from 'use-intl';
import { useNarrowScreen } from '@/components/hosts/list/use-narrow-screen';
import { Card } from '@/components/ui/card';
import { ColumnPicker } from '@/components/ui/virtual-table/column-picker';
import type { Plan } from '@/lib/api/schemas/plans';
import { StepTable } from './step-table';
import { stepTableId, useStepColumns } from './use-step-columns';

/** The steps of a plan: which will be done, how and why, and how far each is. */
export function StepsCard({ plan }: { plan: Plan }) {
  const t = useTranslations('plans.steps');
  const isNarrow = useNarrowScreen();
  const columns = useStepColumns(plan);
  const chosen = plan.steps.filter(({ skipped }) => !skipped);
  const done = chosen.filter(({ state }) => state === 'done').length;
  return (
    <Card
      title={t('title')}
      actions={
        plan.steps.length > 0 && (
          <>
            <span className="text-muted text-xs tabular-nums" aria-live="polite">
              {plan.startedAt === null
                ? t('count', { chosen: chosen.length, total: plan.steps.length })
                : t('done', { done, total: chosen.length })}
            </span>
            {!isNarrow && <ColumnPicker tableId={stepTableId} columns={columns} />}
          </>
        )
      }
      bodyClassName="p-0"
    >
      {plan.steps.length === 0 ? <p className="p-3 text-muted">{t('noneHint')}</p> : <StepTable plan={plan} columns={columns} />}
    </Card>
  );
}
