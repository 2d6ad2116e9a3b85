'use client';
import { type FormEvent, useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { presentNow } from '@/components/live/pool-clock';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Input } from '@/components/ui/input';
import { useFormat } from '@/components/ui/use-format';
import type { Plan } from '@/lib/api/schemas/plans';
import { usePlanDeeds } from './use-plan-deeds';

const hourMs = 3_600_000;

/** `datetime-local` speaks the browser's own time, to the minute. */
const toInput = (atMs: number) => new Date(atMs - new Date(atMs).getTimezoneOffset() * 60_000).toISOString().slice(0, 16);

/** When a plan shall begin, by pool time. The next full hour stands there at first. */
export function ScheduleDialog({ plan, onClose }: { plan: Plan; onClose: () => void }) {
  const t = useTranslations('plans.action');
  const format = useFormat();
  const id = useId();
  const [openedAt] = useState(presentNow);
  const [text, setText] = useState(() => toInput(plan.startAt === null ? Math.ceil(openedAt / hourMs) * hourMs : Date.parse(plan.startAt)));
  const [tooEarly, setTooEarly] = useState(false);
  const deeds = usePlanDeeds(plan);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const isPast = !(Date.parse(text) > presentNow());
    setTooEarly(isPast);
    if (!isPast) deeds.run('schedule', { startAt: new Date(text).toISOString(), onDone: onClose });
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('scheduleTitle')}
      description={t('scheduleBody', { now: format.dateTime(openedAt) })}
      footer={
        <Button form={id} type="submit" variant="primary" loading={deeds.pending === 'schedule'}>
          {t('scheduleDo')}
        </Button>
      }
    >
      <form id={id} onSubmit={submit} className="grid gap-1">
        <label htmlFor={`${id}-at`} className="text-muted">
          {t('scheduleAt')}
        </label>
        <Input
          id={`${id}-at`}
          type="datetime-local"
          required
          value={text}
          aria-invalid={tooEarly || undefined}
          aria-describedby={tooEarly ? `${id}-error` : undefined}
          onChange={(event) => setText(event.target.value)}
        />
        {tooEarly && (
          <p id={`${id}-error`} role="alert" className="text-error text-xs">
            {t('tooEarly')}
          </p>
        )}
      </form>
    </Dialog>
  );
}
