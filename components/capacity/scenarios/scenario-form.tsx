'use client';
import { X } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { LabelledField } from '../../form/labelled-field';
import { NumberInput } from '../../form/number-input';
import { ObjectPicker } from '../../form/object-picker';
import { ObjectsField } from '../../rules/objects-field';
import { IconButton } from '../../ui/icon-button';
import { Input } from '../../ui/input';
import type { ScenarioDraft } from './scenario-draft';

/** What happens in one scenario: VMs that come, hosts that fail, hosts that are bought. */
export function ScenarioForm({
  name,
  draft,
  onChange,
  onRemove,
}: {
  name: string;
  draft: ScenarioDraft;
  onChange: (draft: ScenarioDraft) => void;
  onRemove: () => void;
}) {
  const t = useTranslations('capacity.scenarios');
  const change = (part: Partial<ScenarioDraft>) => onChange({ ...draft, ...part });
  const number = (field: 'vmCount' | 'vcpus' | 'memoryGib' | 'hostCount', label: string, most: number) => (
    <LabelledField label={label} className="flex-1">
      {(parts) => (
        <NumberInput
          {...parts}
          min={1}
          max={most}
          value={draft[field]}
          onValueChange={(value) => change({ [field]: value !== null && value >= 1 && value <= most ? value : null })}
        />
      )}
    </LabelledField>
  );
  return (
    <fieldset className="flex min-w-0 flex-col gap-2 rounded-md border p-3">
      <legend className="sr-only">{name}</legend>
      <div className="flex items-end gap-2">
        <LabelledField label={t('nameLabel')} className="flex-1">
          {(parts) => (
            <Input
              {...parts}
              maxLength={60}
              placeholder={name}
              value={draft.name}
              onChange={(event) => change({ name: event.target.value })}
            />
          )}
        </LabelledField>
        <IconButton label={t('remove', { name })} icon={<X />} onClick={onRemove} />
      </div>
      <p className="mt-1 font-medium text-xs">{t('addVms')}</p>
      <div className="flex gap-2">
        {number('vmCount', t('count'), 10_000)}
        {number('vcpus', t('vcpus'), 512)}
        {number('memoryGib', t('memory'), 65_536)}
      </div>
      <ObjectsField
        label={t('loseHosts')}
        kind="host"
        placeholder={t('findHost')}
        objects={draft.lose}
        onChange={(lose) => change({ lose: [...lose] })}
      />
      <p className="mt-1 font-medium text-xs">{t('addHosts')}</p>
      <div className="flex gap-2">
        {number('hostCount', t('addHostsCount'), 500)}
        <LikeHost host={draft.likeHost} onChange={(likeHost) => change({ likeHost })} />
      </div>
    </fieldset>
  );
}

function LikeHost({ host, onChange }: { host: ScenarioDraft['likeHost']; onChange: (host: ScenarioDraft['likeHost']) => void }) {
  const t = useTranslations('capacity.scenarios');
  const [text, setText] = useState(host?.name ?? '');
  return (
    <LabelledField label={t('likeHost')} className="flex-[2]">
      {(parts) => (
        <ObjectPicker
          kinds={['host']}
          text={text}
          onTextChange={setText}
          onPick={(picked) => onChange(picked && { id: picked.id, name: picked.name })}
          parts={parts}
          placeholder={t('findHost')}
        />
      )}
    </LabelledField>
  );
}
