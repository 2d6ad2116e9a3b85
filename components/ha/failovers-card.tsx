'use client';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { StoryCard } from '@/components/plans/page/story-card';
import { PlanStateBadge } from '@/components/plans/words/plan-state-badge';
import { usePlanName } from '@/components/plans/words/use-plan-words';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { ErrorState } from '@/components/ui/error-state';
import { RelativeTime } from '@/components/ui/relative-time';
import { SkeletonRows } from '@/components/ui/skeleton';
import { TextLink } from '@/components/ui/text-link';
import { planPageQuery, planQuery } from '@/lib/api/queries/plans';
import type { PlanSummary } from '@/lib/api/schemas/plans';

/** Failovers that run and those that were: each with its story, moment by moment. */
export function FailoversCard() {
  const t = useTranslations('ha.failovers');
  const { data, error, refetch } = useQuery(planPageQuery({ kind: 'failover', limit: 5 }));
  return (
    <Card title={t('title')} actions={data && data.total > 5 && <TextLink href="/plans">{t('all')}</TextLink>}>
      {error && !data && <ErrorState compact error={error} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonRows rows={3} />}
      {data?.items.length === 0 && <EmptyState title={t('none')}>{t('noneText')}</EmptyState>}
      <ul className="flex flex-col gap-3 empty:hidden">
        {data?.items.map((plan) => (
          <Failover key={plan.id} plan={plan} />
        ))}
      </ul>
    </Card>
  );
}

function Failover({ plan }: { plan: PlanSummary }) {
  const t = useTranslations('ha.failovers');
  const nameOf = usePlanName();
  const { data } = useQuery(planQuery(plan.id));
  return (
    <li className="grid gap-2">
      <p className="flex flex-wrap items-center gap-x-3">
        <TextLink href={`/plans/${plan.id}`}>{nameOf(plan)}</TextLink>
        <PlanStateBadge plan={plan} />
        <span className="text-muted">{t('done', { done: plan.steps.done, total: plan.steps.total, left: plan.notDone })}</span>
        <RelativeTime at={plan.createdAt} className="text-muted" />
      </p>
      {data && <StoryCard plan={data} />}
    </li>
  );
}
