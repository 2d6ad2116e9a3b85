'use client';
import { type FormEvent, useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { type TimeRange, toZoom } from './time-range';

/** `datetime-local` speaks the browser's own time, to the second. */
const toInput = (atMs: number) => new Date(atMs - new Date(atMs).getTimezoneOffset() * 60_000).toISOString().slice(0, 19);

export function CustomRangeForm({ zoom, onChoose }: { zoom: TimeRange['zoom']; onChoose: (fromMs: number, toMs: number) => void }) {
  const t = useTranslations('charts.range');
  const [from, setFrom] = useState(zoom ? toInput(zoom.fromMs) : '');
  const [to, setTo] = useState(zoom ? toInput(zoom.toMs) : '');
  const [refused, setRefused] = useState(false);
  const ownId = useId();
  const errorId = `${ownId}-error`;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const chosen = toZoom(Date.parse(from), Date.parse(to));
    const forward = Date.parse(to) > Date.parse(from);
    setRefused(!chosen || !forward);
    if (chosen && forward) onChoose(chosen.fromMs, chosen.toMs);
  };
  const field = (name: 'from' | 'to', value: string, set: (value: string) => void) => (
    <div className="grid gap-1 text-muted text-xs">
      <label htmlFor={`${ownId}-${name}`}>{t(name)}</label>
      <Input
        id={`${ownId}-${name}`}
        type="datetime-local"
        step={1}
        required
        value={value}
        aria-invalid={refused || undefined}
        aria-describedby={refused ? errorId : undefined}
        onChange={(event) => set(event.target.value)}
      />
    </div>
  );
  return (
    <form onSubmit={submit} className="grid w-60 gap-2.5">
      {field('from', from, setFrom)}
      {field('to', to, setTo)}
      {refused && (
        <p id={errorId} role="alert" className="text-error text-xs">
          {t('tooShort')}
        </p>
      )}
      <Button type="submit" variant="primary" size="sm" writes={false}>
        {t('apply')}
      </Button>
    </form>
  );
}
