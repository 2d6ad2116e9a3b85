'use client';
import { X } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { LabelledField } from '../form/labelled-field';
import { Input } from '../ui/input';

/** Words in a row, with a field that adds one on Enter or on leaving it. */
export function WordsField({
  label,
  hint,
  words,
  onChange,
}: {
  label: string;
  hint?: string;
  words: readonly string[];
  onChange: (words: readonly string[]) => void;
}) {
  const t = useTranslations('rules.form');
  const [text, setText] = useState('');
  const add = () => {
    const word = text.trim();
    if (word !== '' && !words.includes(word)) onChange([...words, word]);
    setText('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    add();
  };
  return (
    <LabelledField label={label} hint={hint}>
      {(parts) => (
        <>
          <Chips names={words} onRemove={(word) => onChange(words.filter((other) => other !== word))} />
          <Input
            {...parts}
            value={text}
            placeholder={t('wordHint')}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={onKeyDown}
            onBlur={add}
          />
        </>
      )}
    </LabelledField>
  );
}

/** What was chosen, each with a button that takes it away. */
export function Chips({ names, onRemove }: { names: readonly string[]; onRemove: (name: string) => void }) {
  const t = useTranslations('rules.form');
  if (names.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-1.5">
      {names.map((name) => (
        <li key={name} className="inline-flex h-6 items-center gap-1 rounded-full border bg-sunken pr-1 pl-2 text-xs">
          {name}
          <button
            type="button"
            aria-label={t('remove', { name })}
            onClick={() => onRemove(name)}
            className="inline-flex size-5 items-center justify-center rounded-full hover:bg-hover"
          >
            <X className="size-3" aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  );
}
