'use client';
import { useTranslations } from 'use-intl';
import { useObjectNames } from '@/components/placement/use-object-names';
import { useFormat } from '@/components/ui/use-format';
import type { VmDetail } from '@/lib/api/schemas/vms';
import { gibToBytes } from '../../vm-wizard/vm-draft';
import type { HardwareEdit } from './hardware-edit';

/** What would change, line by line, before it is sent. */
export function EditSummary({ vm, edit }: { vm: VmDetail; edit: HardwareEdit }) {
  const lines = useEditLines(vm, edit);
  const t = useTranslations('vms.hardware');
  if (lines.length === 0) return null;
  return (
    <ul aria-label={t('edits')} className="mb-2 flex flex-wrap gap-x-4 gap-y-0.5 text-xs">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function useEditLines({ spec }: VmDetail, edit: HardwareEdit): readonly string[] {
  const t = useTranslations('vms.hardware');
  const format = useFormat();
  const nameOf = useObjectNames();
  const size = (gib: number | null | undefined) => format.bytes(gibToBytes(gib ?? 0));
  const changed = (what: string, before: string, after: string) => (before === after ? [] : [t('edit.changed', { what, before, after })]);
  const isRemoved = ({ id }: { id: string }) => edit.removed.includes(id);
  return [
    ...changed(t('vcpus'), String(spec.vcpus), String(edit.vcpus ?? '–')),
    ...changed(t('field.memoryBytes'), format.bytes(spec.memoryBytes), size(edit.memoryGib)),
    ...spec.disks.flatMap((disk, index) => {
      const what = t('disk', { number: index + 1 });
      if (isRemoved(disk)) return [t('edit.removed', { what: `${what} (${format.bytes(disk.sizeBytes)})` })];
      return changed(what, format.bytes(disk.sizeBytes), size(edit.disks[disk.id]));
    }),
    ...edit.newDisks.map((disk, index) => t('edit.added', { what: `${t('newDisk', { number: index + 1 })} (${size(disk.sizeGib)})` })),
    ...spec.nics.flatMap((nic, index) =>
      isRemoved(nic) ? [t('edit.removed', { what: `${t('nic', { number: index + 1 })} (${nameOf(nic.networkId)})` })] : [],
    ),
    ...edit.newNics.map((nic, index) => t('edit.added', { what: `${t('newNic', { number: index + 1 })} (${nameOf(nic.networkId)})` })),
  ];
}
