'use client';
import { useQuery } from '@tanstack/react-query';
import { ChevronLeft, ChevronRight, Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { pastQuery } from '@/lib/api/queries/past';
import type { Past } from '@/lib/api/schemas/past';
import { presentNow } from '../live/pool-clock';
import { Button } from '../ui/button';
import { useKeys } from '../ui/keyboard/use-keys';
import { Tooltip } from '../ui/tooltip';
import { useFormat } from '../ui/use-format';
import { useSentence } from '../ui/use-sentence';
import { useMoment } from './use-moment';
import { useMomentWords } from './use-moment-words';
import { useTimeTravel } from './use-time-travel';

/** Says that the past is shown, and leads on from event to event and back to the present. */
export function PastBar() {
  const at = useMoment();
  return at === null ? null : <Bar at={at} />;
}

function Bar({ at }: { at: string }) {
  const t = useTranslations('past');
  const words = useMomentWords();
  const travel = useTimeTravel();
  const { data: past } = useQuery(pastQuery());
  useKeys([{ keys: 'Escape', label: t('backToLive'), group: 'general', run: () => travel(null) }]);
  const now = past ? Date.parse(past.presentAt) : presentNow();
  return (
    <section
      aria-label={t('title')}
      className="flex flex-wrap items-center gap-x-3 gap-y-1 border-past border-b bg-past-soft px-3 py-1 text-past"
    >
      <p role="status" className="flex items-center gap-1.5 font-medium">
        <Lock className="size-3.5 shrink-0" aria-hidden />
        {t('readOnly', { moment: words(Date.parse(at), now) })}
      </p>
      {past?.beforeRecords && <RecordsBegin past={past} />}
      <div className="flex flex-1 flex-wrap items-center justify-end gap-1">
        <StepButton event={past?.previousEvent ?? null} label={t('previousEvent')} icon={<ChevronLeft />} />
        <StepButton event={past?.nextEvent ?? null} label={t('nextEvent')} icon={<ChevronRight />} />
        <Button size="sm" onClick={() => travel(null)}>
          {t('backToLive')}
        </Button>
      </div>
    </section>
  );
}

function RecordsBegin({ past }: { past: Past }) {
  const t = useTranslations('past');
  const format = useFormat();
  return <p className="text-xs">{t('recordsBegin', { time: format.dateTime(past.recordsBeginAt) })}</p>;
}

function StepButton({ event, label, icon }: { event: Past['nextEvent']; label: string; icon: ReactNode }) {
  const t = useTranslations('past');
  const sentence = useSentence();
  const travel = useTimeTravel();
  const button = (
    <Button size="sm" icon={icon} disabledReason={event ? null : t('noEvent')} onClick={() => event && travel(event.at)}>
      {label}
    </Button>
  );
  return event ? <Tooltip content={sentence('event', event.code, event.params)}>{button}</Tooltip> : button;
}
