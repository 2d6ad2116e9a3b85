'use client';
import { useMemo } from 'react';
import { useLocale, useTimeZone } from 'use-intl';
import * as format from '@/lib/i18n/format';
import { defaultLocale, isLocale } from '@/lib/i18n/locale';

/** The figures of lib/i18n/format in the reader's language and time zone. Times are given as ISO strings or ms. */
export function useFormat() {
  const spoken = useLocale();
  const locale = isLocale(spoken) ? spoken : defaultLocale;
  const timeZone = useTimeZone() ?? 'UTC';
  return useMemo(() => {
    const ms = (at: string | number) => (typeof at === 'number' ? at : Date.parse(at));
    return {
      locale,
      timeZone,
      number: (value: number, digits?: number) => format.formatNumber(value, locale, digits),
      percent: (share: number, digits?: number) => format.formatPercent(share, locale, digits),
      bytes: (bytes: number) => format.formatBytes(bytes, locale),
      bytesPerSecond: (bytes: number) => format.formatBytesPerSecond(bytes, locale),
      duration: (durationMs: number) => format.formatDuration(durationMs, locale),
      list: (words: readonly string[]) => format.formatList(words, locale),
      relative: (at: string | number, now: number) => format.formatRelative(ms(at), now, locale),
      dateTime: (at: string | number) => format.formatDateTime(ms(at), locale, timeZone),
      shortDateTime: (at: string | number) => format.formatShortDateTime(ms(at), locale, timeZone),
      time: (at: string | number) => format.formatTime(ms(at), locale, timeZone),
    };
  }, [locale, timeZone]);
}
