'use client';
import { useQuery } from '@tanstack/react-query';
import { Plus, X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { LabelledField } from '@/components/form/labelled-field';
import { NumberInput } from '@/components/form/number-input';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { Select } from '@/components/ui/select';
import { useFormat } from '@/components/ui/use-format';
import { storagePoolsQuery } from '@/lib/api/queries/storage-pools';
import { draftRows } from '../../vm-wizard/draft-rows';
import { type DiskDraft, nextKey } from '../../vm-wizard/vm-draft';

interface NewDisksProps {
  disks: readonly DiskDraft[];
  onChange: (disks: readonly DiskDraft[]) => void;
}

/** Disks that are about to be added. Where they lie is chosen by the scheduler, unless a pool is named. */
export function NewDisks({ disks, onChange }: NewDisksProps) {
  const t = useTranslations('wizard.disks');
  const words = useTranslations('vms.hardware');
  const format = useFormat();
  const { data } = useQuery(storagePoolsQuery());
  const pools = (data?.items ?? []).map((pool) => ({
    value: pool.id,
    label: t('free', { name: pool.name, free: format.bytes(Math.max(pool.capacityBytes - pool.promisedBytes, 0)) }),
  }));
  const { add, change, remove } = draftRows(disks, onChange);
  return (
    <div className="mt-3 flex flex-col gap-3">
      {disks.map((disk, index) => (
        <div key={disk.key} className="grid grid-cols-[1fr_auto] items-start gap-3 sm:grid-cols-[10rem_minmax(0,24rem)_auto]">
          <LabelledField
            className="col-start-1"
            label={words('fieldOf', { what: words('newDisk', { number: index + 1 }), field: t('size') })}
          >
            {(parts) => (
              <NumberInput
                {...parts}
                min={0.001}
                step="any"
                value={disk.sizeGib}
                onValueChange={(sizeGib) => change(disk.key, { sizeGib })}
              />
            )}
          </LabelledField>
          <LabelledField className="col-start-1 sm:col-start-2" label={t('place')}>
            {(parts) => (
              <Select
                {...parts}
                value={disk.storagePoolId}
                options={[{ value: '', label: t('automatic') }, ...pools]}
                onChange={(event) => change(disk.key, { storagePoolId: event.target.value })}
              />
            )}
          </LabelledField>
          <IconButton
            className="col-start-2 row-start-1 mt-5 sm:col-start-3"
            label={words('dropNewDisk', { number: index + 1 })}
            icon={<X />}
            onClick={() => remove(disk.key)}
          />
        </div>
      ))}
      <Button
        size="sm"
        icon={<Plus />}
        onClick={() => add({ key: nextKey('disk', disks), sizeGib: 20, policy: '', storagePoolId: '' })}
        className="self-start"
      >
        {t('add')}
      </Button>
    </div>
  );
}
