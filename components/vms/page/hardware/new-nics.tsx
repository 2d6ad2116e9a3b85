'use client';
import { useQuery } from '@tanstack/react-query';
import { Plus, X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { LabelledField } from '@/components/form/labelled-field';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { networksQuery } from '@/lib/api/queries/networks';
import { draftRows } from '../../vm-wizard/draft-rows';
import { type NicDraft, nextKey } from '../../vm-wizard/vm-draft';

interface NewNicsProps {
  nics: readonly NicDraft[];
  onChange: (nics: readonly NicDraft[]) => void;
}

/** Network cards that are about to be added. The network gives the address, unless one is written here. */
export function NewNics({ nics, onChange }: NewNicsProps) {
  const t = useTranslations('wizard.network');
  const words = useTranslations('vms.hardware');
  const { data } = useQuery(networksQuery());
  const networks = data?.items ?? [];
  const usual = networks.find((network) => network.isDefault) ?? networks[0];
  const options = networks.map((network) => ({ value: network.id, label: t('option', { name: network.name, cidr: network.cidr }) }));
  const { add, change, remove } = draftRows(nics, onChange);
  return (
    <div className="mt-3 flex flex-col gap-3">
      {nics.map((nic, index) => (
        <div key={nic.key} className="grid grid-cols-[1fr_auto] items-start gap-3 sm:grid-cols-[minmax(0,18rem)_12rem_auto]">
          <LabelledField
            className="col-start-1"
            label={words('fieldOf', { what: words('newNic', { number: index + 1 }), field: t('network') })}
          >
            {(parts) => (
              <Select
                {...parts}
                value={nic.networkId}
                options={options}
                onChange={(event) => change(nic.key, { networkId: event.target.value })}
              />
            )}
          </LabelledField>
          <LabelledField className="col-start-1 sm:col-start-2" label={t('ip')}>
            {(parts) => (
              <Input
                {...parts}
                value={nic.ip}
                placeholder={t('automatic')}
                autoComplete="off"
                onChange={(event) => change(nic.key, { ip: event.target.value.trim() })}
              />
            )}
          </LabelledField>
          <IconButton
            className="col-start-2 row-start-1 mt-5 sm:col-start-3"
            label={words('dropNewNic', { number: index + 1 })}
            icon={<X />}
            onClick={() => remove(nic.key)}
          />
        </div>
      ))}
      <Button
        size="sm"
        icon={<Plus />}
        onClick={() => add({ key: nextKey('nic', nics), networkId: usual?.id ?? '', ip: '', mac: '' })}
        disabled={!usual}
        className="self-start"
      >
        {t('add')}
      </Button>
    </div>
  );
}
