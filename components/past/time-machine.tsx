'use client';
import { History } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { presentNow } from '../live/pool-clock';
import { Button } from '../ui/button';
import { IconButton } from '../ui/icon-button';
import { Popover } from '../ui/popover';
import { EventsToJumpTo } from './events-to-jump-to';
import { LastHourSlider } from './last-hour-slider';
import { MomentForm } from './moment-form';
import { useMoment } from './use-moment';
import { useTimeTravel } from './use-time-travel';

const minuteMs = 60_000;
const steps = [
  { name: 'back5m', ms: -5 * minuteMs },
  { name: 'back1h', ms: -60 * minuteMs },
  { name: 'backDay', ms: -24 * 60 * minuteMs },
  { name: 'forward5m', ms: 5 * minuteMs },
] as const;

/** The clock in the top bar: chooses a moment of the past. */
export function TimeMachine() {
  const t = useTranslations('past');
  const [open, setOpen] = useState(false);
  const moment = useMoment();
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      align="end"
      className="w-88 max-w-[calc(100vw-1rem)]"
      trigger={<IconButton label={t('open')} icon={<History />} aria-pressed={moment !== null} className={moment ? 'text-past' : ''} />}
    >
      <Choices moment={moment} onDone={() => setOpen(false)} />
    </Popover>
  );
}

function Choices({ moment, onDone }: { moment: string | null; onDone: () => void }) {
  const t = useTranslations('past');
  const travel = useTimeTravel();
  const go = (atMs: number) => travel(atMs >= presentNow() ? null : new Date(atMs).toISOString());
  const goAndClose = (atMs: number) => {
    go(atMs);
    onDone();
  };
  const fromMs = () => (moment === null ? presentNow() : Date.parse(moment));
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <p className="text-muted text-xs">{t('explain')}</p>
      <LastHourSlider moment={moment} onChange={go} />
      <fieldset className="flex flex-wrap gap-1.5">
        <legend className="sr-only">{t('steps')}</legend>
        {steps
          .filter((step) => step.ms < 0 || moment !== null)
          .map((step) => (
            <Button key={step.name} size="sm" onClick={() => go(fromMs() + step.ms)}>
              {t(step.name)}
            </Button>
          ))}
      </fieldset>
      <MomentForm moment={moment} onChoose={goAndClose} />
      <EventsToJumpTo onChoose={goAndClose} />
      {moment !== null && (
        <Button
          onClick={() => {
            travel(null);
            onDone();
          }}
        >
          {t('backToLive')}
        </Button>
      )}
    </div>
  );
}
