'use client';
import { X } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Balance } from '@/lib/api/schemas/balance';
import { LabelledField } from '../form/labelled-field';
import { ObjectPicker } from '../form/object-picker';
import { Input } from '../ui/input';

interface ExclusionFieldProps {
  tags: readonly string[];
  guests: Balance['excludedGuests'];
  onTags: (tags: string[]) => void;
  onGuests: (guests: Balance['excludedGuests']) => void;
}

/** Guests that the balancer never moves: by tag or one by one. */
export function ExclusionField({ tags, guests, onTags, onGuests }: ExclusionFieldProps) {
  const t = useTranslations('balance.settings');
  const [tag, setTag] = useState('');
  const [guest, setGuest] = useState('');
  const addTag = () => {
    const word = tag.trim();
    if (word !== '' && !tags.includes(word)) onTags([...tags, word]);
    setTag('');
  };
  return (
    <div className="flex flex-col gap-3">
      <LabelledField label={t('excludedTags')} hint={t('excludedTagsHint')}>
        {(parts) => (
          <Input
            {...parts}
            value={tag}
            onChange={(event) => setTag(event.target.value)}
            onBlur={addTag}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              addTag();
            }}
          />
        )}
      </LabelledField>
      <Chips
        label={t('excludedTags')}
        words={tags.map((word) => ({ key: word, word }))}
        onRemove={(word) => onTags(tags.filter((each) => each !== word))}
      />
      <LabelledField label={t('excludedGuests')}>
        {(parts) => (
          <ObjectPicker
            kinds={['vm']}
            text={guest}
            onTextChange={setGuest}
            onPick={(picked) => {
              if (!picked || guests.some(({ id }) => id === picked.id)) return;
              onGuests([...guests, { id: picked.id, name: picked.name }]);
              setGuest('');
            }}
            parts={parts}
            placeholder={t('excludedGuestsHint')}
          />
        )}
      </LabelledField>
      <Chips
        label={t('excludedGuests')}
        words={guests.map(({ id, name }) => ({ key: id, word: name }))}
        onRemove={(id) => onGuests(guests.filter((each) => each.id !== id))}
      />
    </div>
  );
}

function Chips({
  label,
  words,
  onRemove,
}: {
  label: string;
  words: readonly { key: string; word: string }[];
  onRemove: (key: string) => void;
}) {
  const t = useTranslations('balance.settings');
  if (words.length === 0) return null;
  return (
    <ul aria-label={label} className="flex flex-wrap gap-1.5">
      {words.map(({ key, word }) => (
        <li key={key} className="inline-flex h-6 items-center gap-1 rounded-full bg-off-soft pr-0.5 pl-2 text-xs">
          {word}
          <button
            type="button"
            aria-label={t('removeExclusion', { word })}
            onClick={() => onRemove(key)}
            className="inline-flex size-6 items-center justify-center rounded-full hover:bg-hover"
          >
            <X className="size-3" aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  );
}
