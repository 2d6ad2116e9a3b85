'use client';
import { useTranslations } from 'use-intl';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { ErrorState } from '@/components/ui/error-state';
import { PageHeader } from '@/components/ui/page-header';
import { Select } from '@/components/ui/select';
import { SkeletonRows } from '@/components/ui/skeleton';
import type { ClusterAvailability } from '@/lib/api/schemas/ha';
import { AdmissionCard } from './admission-card';
import { ArmCard } from './arm-card';
import { DependenciesCard } from './dependencies-card';
import { FailoversCard } from './failovers-card';
import { MatrixCard } from './matrix-card';
import { PrioritiesCard } from './priorities-card';
import { useAvailability } from './use-availability';
import { VerdictCard } from './verdict-card';

/** How available a cluster is: what its hosts' failures would do, what is kept free for them, and what happened when they failed. */
export function HaPage() {
  const t = useTranslations('ha');
  const { clusters, cluster, setClusterId, error, refetch } = useAvailability();
  return (
    <div className="h-full overflow-y-auto">
      <PageHeader
        title={t('title')}
        meta={t('intro')}
        actions={
          clusters &&
          cluster && (
            <Select
              aria-label={t('cluster')}
              className="w-64 max-w-full"
              value={cluster.id}
              options={clusters.map(({ id, name, hosts }) => ({ value: id, label: t('clusterOption', { name, hosts }) }))}
              onChange={(event) => void setClusterId(event.target.value)}
            />
          )
        }
      />
      <div className="flex flex-col gap-3 px-4 pb-6">
        {error && !clusters && <ErrorState error={error} onRetry={() => void refetch()} />}
        {!clusters && !error && (
          <Card>
            <div role="status" aria-label={t('loading')}>
              <SkeletonRows rows={8} />
            </div>
          </Card>
        )}
        {clusters?.length === 0 && <EmptyState title={t('noClusters')}>{t('noClustersText')}</EmptyState>}
        {cluster && <ClusterCards key={cluster.id} cluster={cluster} />}
      </div>
    </div>
  );
}

const ClusterCards = ({ cluster }: { cluster: ClusterAvailability }) => (
  <>
    <VerdictCard cluster={cluster} />
    <MatrixCard cluster={cluster} />
    <div className="grid items-start gap-3 lg:grid-cols-2">
      <AdmissionCard key={cluster.revision} cluster={cluster} />
      <div className="grid min-w-0 gap-3">
        <ArmCard cluster={cluster} />
        <PrioritiesCard cluster={cluster} />
        <DependenciesCard cluster={cluster} />
      </div>
    </div>
    <FailoversCard />
  </>
);
