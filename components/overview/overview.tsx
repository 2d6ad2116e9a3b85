'use client';
import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { AvailabilityCard } from '@/components/ha/availability-card';
import { Button } from '@/components/ui/button';
import { ErrorState } from '@/components/ui/error-state';
import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { SkeletonRows } from '@/components/ui/skeleton';
import { poolQuery } from '@/lib/api/queries/pool';
import type { Pool } from '@/lib/api/schemas/pool';
import { AttentionCard } from './attention-card';
import { BalanceCard } from './balance-card';
import { DecisionsCard } from './decisions-card';
import { EmptyPool } from './empty-pool';
import { HostGridCard } from './host-grid-card';
import { PoolCharts } from './pool-charts';
import { ResourceCards } from './resource-cards';
import { VerdictBanner } from './verdict-banner';

/** The pool as one: how it fares, what is left of it, its hosts, what needs a look. */
export function Overview() {
  const t = useTranslations('overview');
  const { data: pool, error, isError, refetch } = useQuery(poolQuery());
  const actions = (
    <>
      <Button asChild writes>
        <Link href="/vms?create=quick">{t('quickCreate')}</Link>
      </Button>
      <Button asChild variant="primary" writes>
        <Link href="/vms/new">
          <Plus />
          {t('create')}
        </Link>
      </Button>
    </>
  );
  return (
    <div className="h-full overflow-y-auto">
      <PageHeader title={pool && pool.hosts.total > 0 ? pool.name : t('title')} actions={pool && pool.hosts.total > 0 && actions} />
      {pool && <OverviewBody pool={pool} />}
      {!pool && isError && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!pool && !isError && (
        <div role="status" aria-label={t('loading')} className="px-4">
          <SkeletonRows rows={12} />
        </div>
      )}
    </div>
  );
}

function OverviewBody({ pool }: { pool: Pool }) {
  if (pool.hosts.total === 0) return <EmptyPool />;
  return (
    <div className="grid gap-4 px-4 pb-8">
      <VerdictBanner pool={pool} />
      <ResourceCards pool={pool} />
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,2fr)_minmax(18rem,1fr)]">
        <HostGridCard />
        <div className="grid min-w-0 gap-4">
          <AvailabilityCard />
          <BalanceCard />
          <AttentionCard attention={pool.attention} />
          <DecisionsCard decisions={pool.recentDecisions} />
        </div>
      </div>
      <PoolCharts />
    </div>
  );
}
