'use client';
import { Pin, PinOff } from 'lucide-react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { TermName } from '@/components/placement/term-name';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { useChangeVm } from '@/lib/api/queries/vms';
import type { VmDetail } from '@/lib/api/schemas/vms';
import { useProblemToast } from '../../actions/use-problem-toast';

/** Whether anything but a person may move it. */
export function PinCard({ vm }: { vm: VmDetail }) {
  const t = useTranslations('placement.pin');
  const title = useTranslations('vms.placementTab')('pin');
  const change = useChangeVm(vm.id);
  const tell = useProblemToast();
  const { pinnedHostId } = vm.spec.placement;
  const pin = (hostId: string | null) =>
    change.mutate(
      { placement: { ...vm.spec.placement, pinnedHostId: hostId } },
      {
        onSuccess: () =>
          toast.success(hostId ? t('done', { name: vm.name, host: vm.status.hostName ?? hostId }) : t('undone', { name: vm.name })),
        onError: tell,
      },
    );
  if (pinnedHostId) {
    return (
      <Card title={title}>
        <p className="mb-2">{t.rich('pinned', { host: () => <TermName term={pinnedHostId} /> })}</p>
        <Button writes icon={<PinOff />} loading={change.isPending} onClick={() => pin(null)}>
          {t('unpin')}
        </Button>
      </Card>
    );
  }
  return (
    <Card title={title}>
      <p className="mb-2">{t('unpinned')}</p>
      {vm.status.hostId && (
        <Button writes icon={<Pin />} loading={change.isPending} onClick={() => pin(vm.status.hostId)}>
          {t('pin', { host: vm.status.hostName ?? '' })}
        </Button>
      )}
    </Card>
  );
}
