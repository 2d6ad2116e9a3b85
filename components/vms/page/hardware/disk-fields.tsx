'use client';
import { useTranslations } from 'use-intl';
import { LabelledField } from '@/components/form/labelled-field';
import { NumberInput } from '@/components/form/number-input';
import { useObjectNames } from '@/components/placement/use-object-names';
import type { VmDetail } from '@/lib/api/schemas/vms';
import { type HardwareEdit, isShrunk } from './hardware-edit';

/** Disks grow in place, while it runs; where each lies is said beside it. */
export function DiskFields({
  vm,
  edit,
  onChange,
}: {
  vm: VmDetail;
  edit: HardwareEdit;
  onChange: (disks: Record<string, number | null>) => void;
}) {
  const t = useTranslations('vms.hardware');
  const nameOf = useObjectNames();
  return (
    <ul className="grid gap-3 sm:grid-cols-3">
      {vm.spec.disks.map((disk, index) => {
        const pool = vm.status.diskPools[disk.id];
        const place = [pool ? t('diskOn', { pool: nameOf(pool) }) : '', disk.policy ?? ''].filter((part) => part !== '').join(', ');
        return (
          <li key={disk.id}>
            <LabelledField
              label={`${t('disk', { number: index + 1 })}: ${t('diskSize')}`}
              hint={place}
              error={isShrunk(edit, disk) ? t('shrink') : null}
            >
              {(parts) => (
                <NumberInput
                  {...parts}
                  min={0}
                  step="any"
                  value={edit.disks[disk.id] ?? null}
                  onValueChange={(size) => onChange({ [disk.id]: size })}
                />
              )}
            </LabelledField>
          </li>
        );
      })}
    </ul>
  );
}
