'use client';
import { useMemo } from 'react';
import { useFormat } from '@/components/ui/use-format';
import type { TimeTickLabel } from './time-ticks';

const styles = {
  second: { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
  minute: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  day: { day: 'numeric', month: 'short' },
  full: { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
} as const satisfies Record<TimeTickLabel | 'full', Intl.DateTimeFormatOptions>;

/** Writes moments on charts in the reader's language and time zone, and tells that zone's distance from UTC. */
export function useTimeLabel() {
  const { locale, timeZone } = useFormat();
  return useMemo(() => {
    const tag = locale === 'fr' ? 'fr-FR' : 'en-GB';
    const made = new Map(
      Object.entries(styles).map(([style, options]) => [style, new Intl.DateTimeFormat(tag, { ...options, timeZone })] as const),
    );
    const utc = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
    return {
      label: (atMs: number, style: TimeTickLabel | 'full') => made.get(style)?.format(atMs) ?? '',
      /** As Date.getTimezoneOffset(): -60 in Paris in winter. */
      offsetMinutes: (atMs: number) => parseOffset(utc.formatToParts(atMs).find((part) => part.type === 'timeZoneName')?.value ?? ''),
    };
  }, [locale, timeZone]);
}

function parseOffset(text: string): number {
  const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(text) ?? [];
  if (!sign) return 0;
  return (sign === '+' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
