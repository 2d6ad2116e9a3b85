'use client';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { usePlanMaintenance } from '../maintenance/use-plan-maintenance';
import type { MaintainableHost } from './use-maintenance';

/** Says what entering maintenance means before it begins, and leads to the plan for those who want to see it first. */
export function MaintenanceDialog({
  host,
  onClose,
  onConfirm,
}: {
  host: MaintainableHost | null;
  onClose: () => void;
  onConfirm: (host: MaintainableHost) => void;
}) {
  const t = useTranslations('hosts.action');
  const tPlans = useTranslations('plans.maintenance');
  const planned = usePlanMaintenance();
  const seePlan = (
    <Button loading={planned.isPending} onClick={() => host && planned.make(host.id, onClose)}>
      {tPlans('button')}
    </Button>
  );
  return (
    <ConfirmDialog
      open={host !== null}
      onOpenChange={(open) => !open && onClose()}
      title={t('enterTitle', { name: host?.name ?? '' })}
      confirmLabel={t('enterConfirm')}
      otherWay={seePlan}
      onConfirm={() => {
        if (host) onConfirm(host);
        onClose();
      }}
    >
      {t('enterBody', { count: host?.guests ?? 0 })}
    </ConfirmDialog>
  );
}
