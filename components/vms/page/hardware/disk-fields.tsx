'use client';
import { Undo2, X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { LabelledField } from '@/components/form/labelled-field';
import { NumberInput } from '@/components/form/number-input';
import { useObjectNames } from '@/components/placement/use-object-names';
import { IconButton } from '@/components/ui/icon-button';
import type { VmDetail } from '@/lib/api/schemas/vms';
import { type HardwareEdit, isShrunk } from './hardware-edit';

interface DiskFieldsProps {
  vm: VmDetail;
  edit: HardwareEdit;
  onChange: (disks: Record<string, number | null>) => void;
  onToggleRemoved: (id: string) => void;
}

/** Disks grow in place, while it runs; where each lies is said beside it. One that is to go stays in sight until that is sent. */
export function DiskFields({ vm, edit, onChange, onToggleRemoved }: DiskFieldsProps) {
  const t = useTranslations('vms.hardware');
  const nameOf = useObjectNames();
  const placeOf = (disk: VmDetail['spec']['disks'][number]) => {
    const pool = vm.status.diskPools[disk.id];
    return [pool ? t('diskOn', { pool: nameOf(pool) }) : '', disk.policy ?? ''].filter((part) => part !== '').join(', ');
  };
  return (
    <ul className="grid gap-3 sm:grid-cols-3">
      {vm.spec.disks.map((disk, index) => {
        const isRemoved = edit.removed.includes(disk.id);
        return (
          <li key={disk.id} className="flex items-start gap-1">
            <LabelledField
              className="flex-1"
              label={t('fieldOf', { what: t('disk', { number: index + 1 }), field: t('diskSize') })}
              hint={isRemoved ? t('diskGoes') : placeOf(disk)}
              error={!isRemoved && isShrunk(edit, disk) ? t('shrink') : null}
            >
              {(parts) => (
                <NumberInput
                  {...parts}
                  min={0}
                  step="any"
                  disabled={isRemoved}
                  className={isRemoved ? 'line-through' : undefined}
                  value={edit.disks[disk.id] ?? null}
                  onValueChange={(size) => onChange({ [disk.id]: size })}
                />
              )}
            </LabelledField>
            <IconButton
              className="mt-5"
              label={t(isRemoved ? 'keepDisk' : 'removeDisk', { number: index + 1 })}
              icon={isRemoved ? <Undo2 /> : <X />}
              onClick={() => onToggleRemoved(disk.id)}
            />
          </li>
        );
      })}
    </ul>
  );
}
