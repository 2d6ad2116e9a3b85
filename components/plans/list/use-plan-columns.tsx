'use client';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { RelativeTime } from '@/components/ui/relative-time';
import { TextLink } from '@/components/ui/text-link';
import { useFormat } from '@/components/ui/use-format';
import type { Column } from '@/components/ui/virtual-table/column';
import type { PlanSummary } from '@/lib/api/schemas/plans';
import { PlanCause } from '../words/plan-cause';
import { PlanStateBadge } from '../words/plan-state-badge';
import { usePlanName } from '../words/use-plan-words';
import { PlanProgress } from './plan-progress';

export const PlanLink = ({ plan }: { plan: PlanSummary }) => {
  const nameOf = usePlanName();
  return (
    <TextLink href={`/plans/${plan.id}`} prefetch={false} className="truncate text-text">
      {nameOf(plan)}
    </TextLink>
  );
};

export function usePlanColumns(): readonly Column<PlanSummary>[] {
  const t = useTranslations('plans');
  const format = useFormat();
  return useMemo(
    () => [
      { id: 'name', header: t('list.name'), width: 280, required: true, cell: (plan) => <PlanLink plan={plan} /> },
      { id: 'state', header: t('list.state'), width: 150, required: true, cell: (plan) => <PlanStateBadge plan={plan} /> },
      { id: 'steps', header: t('list.steps'), width: 190, cell: (plan) => <PlanProgress plan={plan} /> },
      { id: 'kind', header: t('list.kind'), width: 150, cell: (plan) => t(`kind.${plan.kind}`) },
      { id: 'cause', header: t('list.cause'), width: 210, cell: (plan) => <PlanCause plan={plan} /> },
      { id: 'created', header: t('list.created'), width: 130, cell: (plan) => <RelativeTime at={plan.createdAt} /> },
      {
        id: 'error',
        header: t('list.error'),
        width: 110,
        align: 'end',
        cell: ({ medianCpuError }) =>
          medianCpuError === null ? null : t('list.errorValue', { points: format.number(medianCpuError * 100, 1) }),
      },
    ],
    [t, format],
  );
}
