'use client';
import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { NumberInput } from '@/components/form/number-input';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import { useFormat } from '@/components/ui/use-format';
import { storagePoolsQuery } from '@/lib/api/queries/storage-pools';
import { DraftField } from '../draft-field';
import { DraftRow } from '../draft-row';
import { draftRows } from '../draft-rows';
import { useDraft } from '../use-draft';
import { type DiskDraft, gibToBytes, nextKey } from '../vm-draft';

/** Any number of disks. Where they lie is chosen with the host, unless a pool is named. */
export function DisksStep() {
  const t = useTranslations('wizard.disks');
  const format = useFormat();
  const { draft, set } = useDraft();
  const { add, change, remove } = draftRows(draft.disks, (disks) => set({ disks }));
  const bytes = draft.disks.reduce((sum, disk) => sum + gibToBytes(disk.sizeGib ?? 0), 0);
  return (
    <div className="flex flex-col gap-3">
      {draft.disks.length === 0 && <p className="text-muted">{t('none')}</p>}
      {draft.disks.map((disk, index) => (
        <DiskRow key={disk.key} disk={disk} index={index} onChange={(part) => change(disk.key, part)} onRemove={() => remove(disk.key)} />
      ))}
      <div className="flex items-center justify-between">
        <Button icon={<Plus />} onClick={() => add({ key: nextKey('disk', draft.disks), sizeGib: 20, policy: '', storagePoolId: '' })}>
          {t('add')}
        </Button>
        {draft.disks.length > 1 && <span className="text-muted">{t('total', { size: format.bytes(bytes) })}</span>}
      </div>
    </div>
  );
}

function DiskRow({
  disk,
  index,
  onChange,
  onRemove,
}: {
  disk: DiskDraft;
  index: number;
  onChange: (part: Partial<DiskDraft>) => void;
  onRemove: () => void;
}) {
  const t = useTranslations('wizard.disks');
  const format = useFormat();
  const { data } = useQuery(storagePoolsQuery());
  const pools = data?.items ?? [];
  const policies = [...new Set(pools.flatMap((pool) => pool.policies))].sort();
  const usable = pools.filter((pool) => disk.policy === '' || pool.policies.includes(disk.policy));
  const places = usable.map((pool) => ({
    value: pool.id,
    label: t('free', { name: pool.name, free: format.bytes(Math.max(pool.capacityBytes - pool.promisedBytes, 0)) }),
  }));
  return (
    <DraftRow
      title={t('disk', { number: index + 1 })}
      removeLabel={t('remove', { number: index + 1 })}
      onRemove={onRemove}
      className="sm:grid-cols-[6.5rem_9rem_1fr_auto]"
    >
      <DraftField path={`disks.${index}.sizeBytes`} label={t('size')}>
        {(parts) => (
          <NumberInput {...parts} min={0.001} step="any" value={disk.sizeGib} onValueChange={(sizeGib) => onChange({ sizeGib })} />
        )}
      </DraftField>
      <DraftField path={`disks.${index}.policy`} label={t('policy')}>
        {(parts) => (
          <Select
            {...parts}
            value={disk.policy}
            options={[{ value: '', label: t('anyPolicy') }, ...policies.map((policy) => ({ value: policy, label: policy }))]}
            onChange={(event) => onChange({ policy: event.target.value, storagePoolId: '' })}
          />
        )}
      </DraftField>
      <DraftField path={`disks.${index}.storagePoolId`} label={t('place')}>
        {(parts) => (
          <Select
            {...parts}
            value={disk.storagePoolId}
            options={[{ value: '', label: t('automatic') }, ...places]}
            onChange={(event) => onChange({ storagePoolId: event.target.value })}
          />
        )}
      </DraftField>
    </DraftRow>
  );
}
