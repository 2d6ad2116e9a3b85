'use client';
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { LabelledField } from '@/components/form/labelled-field';
import { ObjectPicker, type PickedObject } from '@/components/form/object-picker';
import { TermName } from '@/components/placement/term-name';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { DraftField } from './draft-field';
import { useDraft } from './use-draft';

const relations = ['with', 'avoid', 'prefer', 'preferNot'] as const;

/** Near to or away from guests, hosts and tags; two kinds are law, two are wishes. */
export function PlacementTerms() {
  const t = useTranslations('wizard.placement');
  const { draft, set } = useDraft();
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {relations.map((relation) => (
        <TermList key={relation} label={t(relation)} terms={draft[relation]} onChange={(terms) => set({ [relation]: terms })} />
      ))}
      <DraftField path="placement.spreadTag" label={t('spreadTag')} className="sm:col-span-2">
        {(parts) => (
          <Input
            {...parts}
            className="max-w-60"
            value={draft.spreadTag}
            autoComplete="off"
            onChange={(event) => set({ spreadTag: event.target.value.trim() })}
          />
        )}
      </DraftField>
    </div>
  );
}

function TermList({ label, terms, onChange }: { label: string; terms: readonly string[]; onChange: (terms: string[]) => void }) {
  const t = useTranslations('wizard.placement');
  const [text, setText] = useState('');
  const [picked, setPicked] = useState<PickedObject | null>(null);
  const term = /^tag:\S+$/.test(text.trim()) ? text.trim() : (picked?.id ?? null);
  const add = () => {
    if (term && !terms.includes(term)) onChange([...terms, term]);
    setText('');
    setPicked(null);
  };
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex items-end gap-2">
        <LabelledField label={label} className="flex-1">
          {(parts) => (
            <ObjectPicker
              kinds={['vm', 'host']}
              text={text}
              onTextChange={setText}
              onPick={setPicked}
              parts={parts}
              placeholder={t('termHint')}
            />
          )}
        </LabelledField>
        <Button icon={<Plus />} disabled={term === null} onClick={add}>
          {t('addTerm')}
        </Button>
      </div>
      <ul className="flex flex-wrap gap-1">
        {terms.map((one) => (
          <li key={one} className="inline-flex h-6 items-center rounded-sm bg-selected pl-2">
            <TermName term={one} />
            <button
              type="button"
              className="flex size-6 items-center justify-center rounded-sm hover:bg-hover"
              aria-label={t('removeTerm', { name: one })}
              onClick={() => onChange(terms.filter((other) => other !== one))}
            >
              <X className="size-3" aria-hidden />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
