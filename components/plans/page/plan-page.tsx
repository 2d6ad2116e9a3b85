'use client';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { NothingHere } from '@/components/shell/nothing-here';
import { ErrorState } from '@/components/ui/error-state';
import { SkeletonRows } from '@/components/ui/skeleton';
import { isProblemError } from '@/lib/api/problem-error';
import { planQuery } from '@/lib/api/queries/plans';
import { PlanBody } from './plan-body';
import { PlanHeader } from './plan-header';

/** A plan of any kind: what it would do and why, what would come of it, how far it is, and how right it was. */
export function PlanPage({ planId }: { planId: string }) {
  const t = useTranslations('plans.page');
  const { data: plan, error, refetch } = useQuery(planQuery(planId));
  if (isProblemError(error) && error.code === 'not-found') return <NothingHere />;
  if (error && !plan) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!plan) {
    return (
      <div role="status" aria-label={t('loading')} className="p-4">
        <SkeletonRows rows={9} />
      </div>
    );
  }
  return (
    <>
      <PlanHeader plan={plan} />
      <div className="px-4 pb-6">
        <PlanBody plan={plan} />
      </div>
    </>
  );
}
