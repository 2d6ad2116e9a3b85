'use client';
import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { networksQuery } from '@/lib/api/queries/networks';
import { DraftField } from '../draft-field';
import { DraftRow } from '../draft-row';
import { draftRows } from '../draft-rows';
import { useDraft } from '../use-draft';
import { type NicDraft, nextKey } from '../vm-draft';

/** Any number of network cards. Addresses come from the network unless one is written here. */
export function NetworkStep() {
  const t = useTranslations('wizard.network');
  const { draft, set } = useDraft();
  const { add, change, remove } = draftRows(draft.nics, (nics) => set({ nics }));
  return (
    <div className="flex flex-col gap-3">
      {draft.nics.length === 0 && <p className="text-muted">{t('none')}</p>}
      {draft.nics.map((nic, index) => (
        <NicRow key={nic.key} nic={nic} index={index} onChange={(part) => change(nic.key, part)} onRemove={() => remove(nic.key)} />
      ))}
      <Button
        icon={<Plus />}
        onClick={() => add({ key: nextKey('nic', draft.nics), networkId: '', ip: '', mac: '' })}
        className="self-start"
      >
        {t('add')}
      </Button>
    </div>
  );
}

function NicRow({
  nic,
  index,
  onChange,
  onRemove,
}: {
  nic: NicDraft;
  index: number;
  onChange: (part: Partial<NicDraft>) => void;
  onRemove: () => void;
}) {
  const t = useTranslations('wizard.network');
  const { data } = useQuery(networksQuery());
  const networks = data?.items ?? [];
  const standard = networks.find((network) => network.isDefault);
  const chosen = networks.find((network) => network.id === nic.networkId) ?? standard;
  const options = networks
    .filter((network) => network !== standard)
    .map((network) => ({ value: network.id, label: t('option', { name: network.name, cidr: network.cidr }) }));
  const first = { value: '', label: standard ? t('default', { name: standard.name }) : '–' };
  const free = chosen ? t('free', { count: Math.max(chosen.addressesTotal - chosen.addressesUsed, 0) }) : undefined;
  return (
    <DraftRow
      title={t('nic', { number: index + 1 })}
      removeLabel={t('remove', { number: index + 1 })}
      onRemove={onRemove}
      className="sm:grid-cols-[1fr_9rem_11rem_auto]"
    >
      <DraftField path={`nics.${index}.networkId`} label={t('network')} hint={free}>
        {(parts) => (
          <Select
            {...parts}
            value={nic.networkId}
            options={[first, ...options]}
            onChange={(event) => onChange({ networkId: event.target.value })}
          />
        )}
      </DraftField>
      <DraftField path={`nics.${index}.ip`} label={t('ip')}>
        {(parts) => (
          <Input
            {...parts}
            value={nic.ip}
            placeholder={t('automatic')}
            autoComplete="off"
            onChange={(event) => onChange({ ip: event.target.value.trim() })}
          />
        )}
      </DraftField>
      <DraftField path={`nics.${index}.mac`} label={t('mac')}>
        {(parts) => (
          <Input
            {...parts}
            value={nic.mac}
            placeholder={t('automatic')}
            autoComplete="off"
            onChange={(event) => onChange({ mac: event.target.value.trim() })}
          />
        )}
      </DraftField>
    </DraftRow>
  );
}
