'use client';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { capacityQuery } from '@/lib/api/queries/capacity';
import { Card } from '../ui/card';
import { ErrorState } from '../ui/error-state';
import { PageHeader } from '../ui/page-header';
import { SkeletonRows } from '../ui/skeleton';
import { DaysLeftCard } from './days-left-card';
import { RightSizes } from './right-sizes';
import { Scenarios } from './scenarios/scenarios';

/** How long the pool lasts, who has the wrong size, and what would happen if. */
export function CapacityPage() {
  const t = useTranslations('capacity');
  const { data, error, refetch } = useQuery(capacityQuery());
  return (
    <>
      <PageHeader title={t('title')} meta={t('intro')} />
      <div className="flex flex-col gap-3 px-4 pb-6">
        {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
        {!data && !error && (
          <Card>
            <SkeletonRows rows={3} />
          </Card>
        )}
        {data && (
          <div className="grid gap-3 md:grid-cols-3">
            {data.resources.map((resource) => (
              <DaysLeftCard key={resource.resource} resource={resource} />
            ))}
          </div>
        )}
        <RightSizes />
        <Scenarios />
      </div>
    </>
  );
}
