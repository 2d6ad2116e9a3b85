'use client';
import { useTranslations } from 'use-intl';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import type { MaintainableHost } from './use-maintenance';

/** Says what entering maintenance means before it begins. */
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
  return (
    <ConfirmDialog
      open={host !== null}
      onOpenChange={(open) => !open && onClose()}
      title={t('enterTitle', { name: host?.name ?? '' })}
      confirmLabel={t('enterConfirm')}
      onConfirm={() => {
        if (host) onConfirm(host);
        onClose();
      }}
    >
      {t('enterBody', { count: host?.guests ?? 0 })}
    </ConfirmDialog>
  );
}
