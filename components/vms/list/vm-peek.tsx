'use client';
import { useQuery } from '@tanstack/react-query';
import { ArrowRightLeft, ExternalLink } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { ObjectState } from '@/components/shell/object-state';
import { Button } from '@/components/ui/button';
import { ErrorState } from '@/components/ui/error-state';
import { Link } from '@/components/ui/link';
import { SidePanel } from '@/components/ui/side-panel';
import { SkeletonRows } from '@/components/ui/skeleton';
import { vmQuery } from '@/lib/api/queries/vms';
import type { VmDetail } from '@/lib/api/schemas/vms';
import { MoreMenu } from '../actions/more-menu';
import { PowerMenu } from '../actions/power-menu';
import { useVerdictReason } from '../actions/use-verdict-reason';
import { NowBars } from '../page/now-bars';
import { RunningTasks } from '../page/running-tasks';
import { VmProperties } from '../page/vm-properties';

/** A VM beside its list: what it is, how it fares, what can be done. */
export function VmPeek({ vmId, onClose }: { vmId: string | null; onClose: () => void }) {
  const { data: vm, error, refetch } = useQuery({ ...vmQuery(vmId ?? ''), enabled: vmId !== null });
  const t = useTranslations('vms');
  return (
    <SidePanel
      open={vmId !== null}
      onOpenChange={(open) => !open && onClose()}
      title={vm?.name ?? t('title')}
      subtitle={vm && <ObjectState kind="guest" state={vm.status.state} />}
      footer={vm && <PeekActions vm={vm} />}
    >
      {error && !vm && <ErrorState error={error} onRetry={() => void refetch()} compact />}
      {!vm && !error && <SkeletonRows rows={9} />}
      {vm && (
        <div className="flex flex-col gap-4">
          <RunningTasks vm={vm} />
          <NowBars vm={vm} />
          <VmProperties vm={vm} />
        </div>
      )}
    </SidePanel>
  );
}

function PeekActions({ vm }: { vm: VmDetail }) {
  const t = useTranslations('vms');
  const reason = useVerdictReason(vm)('migrate');
  return (
    <>
      <PowerMenu vm={vm} />
      {reason ? (
        <Button icon={<ArrowRightLeft />} disabledReason={reason}>
          {t('move')}
        </Button>
      ) : (
        <Button asChild>
          <Link href={`/vms/${vm.id}?move=open`}>
            <ArrowRightLeft />
            {t('move')}
          </Link>
        </Button>
      )}
      <MoreMenu vm={vm} />
      <Button asChild variant="primary">
        <Link href={`/vms/${vm.id}`}>
          <ExternalLink />
          {t('openPage')}
        </Link>
      </Button>
    </>
  );
}
