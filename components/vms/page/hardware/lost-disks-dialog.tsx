'use client';
import { useTranslations } from 'use-intl';
import { useObjectNames } from '@/components/placement/use-object-names';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { useFormat } from '@/components/ui/use-format';
import type { VmDetail } from '@/lib/api/schemas/vms';

interface LostDisksDialogProps {
  vm: VmDetail;
  removed: readonly string[];
  open: boolean;
  loading: boolean;
  onOpenChange: (open: boolean) => void;
  onConfirm: () => void;
}

/** Names each disk whose data is about to be lost. */
export function LostDisksDialog({ vm, removed, ...dialog }: LostDisksDialogProps) {
  const t = useTranslations('vms.hardware');
  const format = useFormat();
  const nameOf = useObjectNames();
  const lost = vm.spec.disks.map((disk, index) => ({ disk, index })).filter(({ disk }) => removed.includes(disk.id));
  return (
    <ConfirmDialog
      {...dialog}
      danger
      title={t('lost.title', { count: lost.length, name: vm.name })}
      confirmLabel={t('lost.confirm', { count: lost.length })}
    >
      <p>{t('lost.text', { count: lost.length })}</p>
      <ul className="mt-2 list-disc pl-5">
        {lost.map(({ disk, index }) => (
          <li key={disk.id}>
            {t('lost.disk', {
              number: index + 1,
              size: format.bytes(disk.sizeBytes),
              pool: nameOf(vm.status.diskPools[disk.id] ?? ''),
            })}
          </li>
        ))}
      </ul>
    </ConfirmDialog>
  );
}
