'use client';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { labQuery } from '@/lib/api/queries/lab';
import { ErrorState } from '../ui/error-state';
import { PageHeader } from '../ui/page-header';
import { SkeletonRows } from '../ui/skeleton';
import { ActiveFaults } from './active-faults';
import { ClockCard } from './clock-card';
import { FaultForm } from './fault-form';
import { ImportCard } from './import-card';
import { QuickFaults } from './quick-faults';
import { ScenarioCard } from './scenario-card';

/** The simulated fleet's laboratory: time, faults, scenarios, a fleet of one's own. */
export function LabPage() {
  const t = useTranslations('lab');
  const { data: lab, error, refetch } = useQuery(labQuery());
  return (
    <>
      <PageHeader title={t('title')} meta={t('intro')} />
      {error && !lab && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!lab && !error && <SkeletonRows className="p-4" />}
      {lab && (
        <div className="grid items-start gap-3 px-4 pb-6 xl:grid-cols-2">
          <div className="flex min-w-0 flex-col gap-3">
            <ClockCard clock={lab.clock} />
            <QuickFaults />
            <FaultForm />
            <ActiveFaults faults={lab.faults} />
          </div>
          <div className="flex min-w-0 flex-col gap-3">
            <ScenarioCard scenario={lab.scenario} seed={lab.seed} scenarios={lab.scenarios} />
            <ImportCard />
          </div>
        </div>
      )}
    </>
  );
}
