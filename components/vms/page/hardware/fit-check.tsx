'use client';
import { useTranslations } from 'use-intl';
import { StateBadge } from '@/components/ui/state-badge';
import type { VmDetail } from '@/lib/api/schemas/vms';
import type { HardwareEdit } from './hardware-edit';
import { useResizePreview } from './use-resize-preview';

/** Whether the edited size fits where the VM is, elsewhere, or nowhere. */
export function FitCheck({ vm, edit }: { vm: VmDetail; edit: HardwareEdit }) {
  const t = useTranslations('vms.hardware');
  const preview = useResizePreview(vm, edit);
  if (!preview) return <span className="flex-1" />;
  const host = vm.status.hostName ?? '–';
  return (
    <span className="min-w-0 flex-1" aria-live="polite">
      {preview.fitsNowhere ? (
        <StateBadge tone="error">{t('fitsNowhere')}</StateBadge>
      ) : preview.fitsHere ? (
        <StateBadge tone="ok">{t('fitsHere', { host })}</StateBadge>
      ) : (
        <StateBadge tone="warning">{t('wouldMove', { host, target: preview.wouldMoveTo?.name ?? '–' })}</StateBadge>
      )}
    </span>
  );
}
