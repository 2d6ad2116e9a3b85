'use client';
import { useTranslations } from 'use-intl';
import { Card } from '@/components/ui/card';
import type { Plan } from '@/lib/api/schemas/plans';
import { PlanProgress } from '../list/plan-progress';
import { PlanLink } from '../list/use-plan-columns';
import { PlanStateBadge } from '../words/plan-state-badge';

/** The plans that this one opened (the hosts of a rolling maintenance), each with how far it is. */
export function ChildrenCard({ plan }: { plan: Plan }) {
  const t = useTranslations('plans.children');
  if (plan.children.length === 0) return null;
  return (
    <Card title={t('title')} bodyClassName="p-0">
      <ul>
        {plan.children.map((child) => (
          <li
            key={child.id}
            className="grid gap-x-3 gap-y-1 border-b px-3 py-2 last:border-b-0 sm:grid-cols-[minmax(0,1fr)_10rem_14rem] sm:items-center"
          >
            <PlanLink plan={child} />
            <PlanStateBadge plan={child} />
            <PlanProgress plan={child} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
