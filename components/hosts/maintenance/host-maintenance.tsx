'use client';
import { useQuery } from '@tanstack/react-query';
import { Route } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { PlanBody } from '@/components/plans/page/plan-body';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { ErrorState } from '@/components/ui/error-state';
import { SkeletonRows } from '@/components/ui/skeleton';
import { useSentence } from '@/components/ui/use-sentence';
import { planPageQuery, planQuery } from '@/lib/api/queries/plans';
import { verdictOf } from '../actions/use-maintenance';
import { useHost } from '../page/host-context';
import { TabBody } from '../page/tab-body';
import { evacuationsOf } from './evacuations-of';
import { MaintenanceFrame } from './maintenance-frame';
import { usePlanMaintenance } from './use-plan-maintenance';

/** Taking a host out of service: what its plan would do, how far it is, and the way back. */
export function HostMaintenance() {
  const host = useHost();
  const list = useQuery(planPageQuery(evacuationsOf(host.id)));
  // A discarded proposal is out of the way; all others are the latest word on this host.
  const latest = list.data?.items.find(({ state }) => state !== 'discarded');
  const plan = useQuery({ ...planQuery(latest?.id ?? ''), enabled: latest !== undefined });
  const error = list.error ?? plan.error;
  return (
    <TabBody>
      {plan.data ? (
        <div className="flex flex-col gap-3">
          <MaintenanceFrame plan={plan.data} />
          <PlanBody plan={plan.data} />
        </div>
      ) : error ? (
        <ErrorState error={error} onRetry={() => void (list.error ? list.refetch() : plan.refetch())} />
      ) : list.data && !latest ? (
        <NoPlan />
      ) : (
        <SkeletonRows rows={8} />
      )}
    </TabBody>
  );
}

function NoPlan() {
  const t = useTranslations('plans.maintenance');
  const sentence = useSentence();
  const host = useHost();
  const planned = usePlanMaintenance();
  const { reason } = verdictOf(host, 'enter-maintenance');
  const make = (
    <Button
      variant="primary"
      loading={planned.isPending}
      disabledReason={reason && sentence('reason', reason)}
      onClick={() => planned.make(host.id)}
    >
      {t('make')}
    </Button>
  );
  return (
    <EmptyState icon={<Route />} title={t('none')} actions={make}>
      {t('noneHint', { host: host.name })}
    </EmptyState>
  );
}
