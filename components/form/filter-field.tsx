'use client';
import { Search, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { IconButton } from '../ui/icon-button';
import { Input } from '../ui/input';

/** How long typing pauses before the list follows. */
const pauseMs = 250;

/** The text of a filter. `/` goes here. */
export function FilterField({ value, onChange, label }: { value: string; onChange: (value: string) => void; label: string }) {
  const t = useTranslations('ui');
  const [text, setText] = useState(value);
  const [known, setKnown] = useState(value);
  if (known !== value) {
    setKnown(value);
    setText(value);
  }
  useEffect(() => {
    if (text === value) return;
    const timer = setTimeout(() => onChange(text.trim()), pauseMs);
    return () => clearTimeout(timer);
  }, [text, value, onChange]);
  return (
    <div className="relative min-w-40 max-w-sm flex-1">
      <Search className="-translate-y-1/2 pointer-events-none absolute top-1/2 left-2.5 size-3.5 text-muted" aria-hidden />
      <Input
        data-page-filter
        value={text}
        onChange={(event) => setText(event.target.value)}
        aria-label={label}
        placeholder={label}
        className="pr-8 pl-8"
      />
      {text !== '' && (
        <IconButton label={t('clear')} icon={<X />} size="icon" className="absolute top-0.5 right-0.5" onClick={() => onChange('')} />
      )}
    </div>
  );
}
