'use client';
import { type FormEvent, useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { presentNow } from '../live/pool-clock';
import { Button } from '../ui/button';
import { Input } from '../ui/input';

/** `datetime-local` speaks the browser's own time, to the second. */
const toInput = (atMs: number) => new Date(atMs - new Date(atMs).getTimezoneOffset() * 60_000).toISOString().slice(0, 19);

/** Any day and time. */
export function MomentForm({ moment, onChoose }: { moment: string | null; onChoose: (atMs: number) => void }) {
  const t = useTranslations('past');
  const id = useId();
  const [text, setText] = useState(() => toInput(moment === null ? presentNow() : Date.parse(moment)));
  const [tooLate, setTooLate] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const atMs = Date.parse(text);
    setTooLate(atMs > presentNow());
    if (atMs <= presentNow()) onChoose(atMs);
  };
  return (
    <form onSubmit={submit} className="grid grid-cols-[minmax(0,1fr)] gap-1">
      <label htmlFor={id} className="text-muted text-xs">
        {t('moment')}
      </label>
      <div className="flex gap-1.5">
        <Input
          id={id}
          type="datetime-local"
          step={1}
          required
          value={text}
          aria-invalid={tooLate || undefined}
          aria-describedby={tooLate ? `${id}-error` : undefined}
          onChange={(event) => setText(event.target.value)}
          className="min-w-0 flex-1"
        />
        <Button type="submit">{t('go')}</Button>
      </div>
      {tooLate && (
        <p id={`${id}-error`} role="alert" className="text-error text-xs">
          {t('tooLate')}
        </p>
      )}
    </form>
  );
}
