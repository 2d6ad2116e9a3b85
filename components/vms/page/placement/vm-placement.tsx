'use client';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { DecisionTable } from '@/components/placement/decision-table';
import { RefusalGroups } from '@/components/placement/refusal-groups';
import { WhySentence } from '@/components/placement/why-sentence';
import { Card } from '@/components/ui/card';
import { ErrorState } from '@/components/ui/error-state';
import { SkeletonRows } from '@/components/ui/skeleton';
import { vmPlacementQuery } from '@/lib/api/queries/vms';
import type { VmDetail } from '@/lib/api/schemas/vms';
import { TabBody } from '../tab-body';
import { useVm } from '../vm-context';
import { PinCard } from './pin-card';
import { RulesInForce } from './rules-in-force';
import { StayList } from './stay-list';

const whereNow = (vm: VmDetail, since: string | undefined) =>
  vm.status.hostId && vm.status.hostName ? { hostId: vm.status.hostId, hostName: vm.status.hostName, since: since ?? vm.createdAt } : null;

/** Why it is here, with the runner-up and the margin; what forbids what; where it has been. */
export function VmPlacementTab() {
  const t = useTranslations('vms.placementTab');
  const words = useTranslations('placement');
  const vm = useVm();
  const { data, error, refetch } = useQuery(vmPlacementQuery(vm.id));
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) {
    return (
      <TabBody>
        <SkeletonRows rows={9} />
      </TabBody>
    );
  }
  const refused = data.now.hostsConsidered - data.now.eligibleCount;
  return (
    <TabBody>
      <div className="flex flex-col gap-4">
        <Card title={t('why')}>
          <WhySentence placement={data} here={whereNow(vm, data.stays[0]?.from)} isPinned={vm.spec.placement.pinnedHostId !== null} />
          {data.kept && <p className="mt-2 text-muted text-xs">{t('record', { id: data.kept.id, revision: data.kept.stateRevision })}</p>}
        </Card>
        <div className="grid gap-4 xl:grid-cols-[3fr_2fr]">
          <Card title={t(data.kept ? 'compare' : 'compareNow')}>
            <DecisionTable kept={data.kept} now={data.now} hereHostId={vm.status.hostId} />
          </Card>
          <div className="flex flex-col gap-4">
            <PinCard vm={vm} />
            <RulesInForce rules={data.rules} vm={vm} />
            {refused > 0 && (
              <Card title={words('group.title', { count: refused })}>
                <RefusalGroups groups={data.now.refusalGroups} />
              </Card>
            )}
          </div>
        </div>
        <StayList stays={data.stays} />
      </div>
    </TabBody>
  );
}
