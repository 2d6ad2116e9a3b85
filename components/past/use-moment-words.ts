'use client';
import { useTranslations } from 'use-intl';
import { useFormat } from '../ui/use-format';

const dayMs = 24 * 3600_000;

/** "today 14:32:05", "yesterday 14:32:05", else the day and the time. */
export function useMomentWords(): (atMs: number, nowMs: number) => string {
  const t = useTranslations('past');
  const format = useFormat();
  const dayOf = (ms: number) => new Intl.DateTimeFormat('en-CA', { timeZone: format.timeZone }).format(ms);
  return (atMs, nowMs) => {
    const time = format.time(atMs);
    if (dayOf(atMs) === dayOf(nowMs)) return t('today', { time });
    if (dayOf(atMs) === dayOf(nowMs - dayMs)) return t('yesterday', { time });
    return format.dateTime(atMs);
  };
}
