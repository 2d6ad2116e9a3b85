'use client';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { ChoiceCards } from '@/components/form/choice-cards';
import { NumberInput } from '@/components/form/number-input';
import { ObjectPicker } from '@/components/form/object-picker';
import { Input, Textarea } from '@/components/ui/input';
import { vmQuery } from '@/lib/api/queries/vms';
import { namesOf } from '../draft-errors';
import { DraftField } from '../draft-field';
import { isPattern, maxNames } from '../name-pattern';
import { useDraft } from '../use-draft';
import { takeSettings } from '../vm-draft';

/** What it begins with, and what it is called. */
export function SourceStep() {
  const t = useTranslations('wizard.source');
  const { draft, set } = useDraft();
  const choices = (['empty', 'settings', 'clone'] as const).map((value) => ({ value, title: t(value), hint: t(`${value}Hint`) }));
  return (
    <div className="flex flex-col gap-4">
      <ChoiceCards
        label={t('legend')}
        value={draft.source}
        onChange={(source) => set({ source, ...(source === 'empty' ? { sourceVmId: null, sourceVmName: '' } : {}) })}
        choices={choices}
        className="sm:grid-cols-3"
      />
      {draft.source !== 'empty' && <SourceVm />}
      <NameFields />
      <TagsField />
      <DraftField path="description" label={t('description')}>
        {(parts) => <Textarea {...parts} value={draft.description} onChange={(event) => set({ description: event.target.value })} />}
      </DraftField>
    </div>
  );
}

/** The VM to begin with; its settings are taken over as soon as it is known. */
function SourceVm() {
  const t = useTranslations('wizard.source');
  const { draft, replace, set } = useDraft();
  const [picked, setPicked] = useState<string | null>(null);
  const { data: vm } = useQuery({ ...vmQuery(picked ?? ''), enabled: picked !== null });
  if (vm && vm.id === picked && draft.source !== 'empty') {
    const { source } = draft;
    setPicked(null);
    queueMicrotask(() => replace(takeSettings(draft, vm, source)));
  }
  return (
    <DraftField path="sourceVmId" label={t('vm')}>
      {(parts) => (
        <ObjectPicker
          kinds={['vm']}
          text={draft.sourceVmName}
          onTextChange={(sourceVmName) => set({ sourceVmName, sourceVmId: null })}
          onPick={(found) => setPicked(found?.id ?? null)}
          parts={parts}
          placeholder={t('vmPlaceholder')}
        />
      )}
    </DraftField>
  );
}

function NameFields() {
  const t = useTranslations('wizard.source');
  const { draft, set } = useDraft();
  const names = namesOf(draft);
  const single = draft.source === 'clone';
  const made =
    names.length < 2
      ? t('nameHint')
      : names.length < 4
        ? t('names', { names: names.join(', ') })
        : t('namesMany', { first: names[0] ?? '', second: names[1] ?? '', last: names.at(-1) ?? '' });
  return (
    <div className="grid gap-3 sm:grid-cols-[1fr_7rem]">
      <DraftField path="name" label={t('name')} hint={single ? undefined : made}>
        {(parts) => (
          <Input {...parts} value={draft.name} maxLength={120} autoComplete="off" onChange={(event) => set({ name: event.target.value })} />
        )}
      </DraftField>
      {!single && (
        <DraftField path="count" label={t('count')} hint={isPattern(draft.name) ? t('countByPattern') : undefined}>
          {(parts) => (
            <NumberInput
              {...parts}
              min={1}
              max={maxNames}
              step={1}
              disabled={isPattern(draft.name)}
              value={isPattern(draft.name) ? names.length : draft.count}
              onValueChange={(count) => set({ count: count === null ? null : Math.round(count) })}
            />
          )}
        </DraftField>
      )}
    </div>
  );
}

const splitTags = (text: string) => [...new Set(text.split(/[\s,]+/).filter((tag) => tag !== ''))];

/** Tags as one text; it is read into tags while it is written. */
function TagsField() {
  const t = useTranslations('wizard.source');
  const { draft, set } = useDraft();
  const [text, setText] = useState<string | null>(null);
  const shown = text !== null && splitTags(text).join() === draft.tags.join() ? text : draft.tags.join(', ');
  return (
    <DraftField path="tags" label={t('tags')} hint={t('tagsHint')}>
      {(parts) => (
        <Input
          {...parts}
          value={shown}
          autoComplete="off"
          onChange={(event) => {
            setText(event.target.value);
            set({ tags: splitTags(event.target.value) });
          }}
        />
      )}
    </DraftField>
  );
}
