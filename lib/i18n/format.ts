import type { Locale } from './locale';

/** Figures as the screen writes them. All are pure: the moment, the language and the time zone come from the caller. */

const binary = { en: ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB'], fr: ['o', 'Kio', 'Mio', 'Gio', 'Tio', 'Pio'] } as const;

/** 3 significant digits at most: 1.5 GiB, 12.4 GiB, 512 MiB. */
export function formatBytes(bytes: number, locale: Locale): string {
  const units = binary[locale];
  const power = bytes === 0 ? 0 : Math.min(Math.max(Math.floor(Math.log2(Math.abs(bytes)) / 10), 0), units.length - 1);
  const value = bytes / 2 ** (10 * power);
  const digits = value >= 100 || Number.isInteger(value) ? 0 : value >= 10 ? 1 : 2;
  return `${formatNumber(value, locale, digits)}\u00a0${units[power] ?? units[0]}`;
}

export const formatBytesPerSecond = (bytes: number, locale: Locale): string => `${formatBytes(bytes, locale)}/s`;

/** At most `digits` after the comma. */
export const formatNumber = (value: number, locale: Locale, digits = 0): string =>
  numberFormat(locale, digits).format(Number.isFinite(value) ? value : 0);

/** A share of 0..1. Below 10 % one digit after the comma says more than zero. */
export function formatPercent(share: number, locale: Locale, digits?: number): string {
  const shown = digits ?? (share !== 0 && Math.abs(share) < 0.1 ? 1 : 0);
  return percentFormat(locale, shown).format(Number.isFinite(share) ? share : 0);
}

const durationUnits = {
  en: { day: 'd', hour: 'h', minute: 'min', second: 's', ms: 'ms' },
  fr: { day: 'j', hour: 'h', minute: 'min', second: 's', ms: 'ms' },
} as const;

/** The two biggest units: 2 d 4 h, 3 min 20 s, 18 s, 350 ms. */
export function formatDuration(ms: number, locale: Locale): string {
  const units = durationUnits[locale];
  if (ms < 1000) return `${Math.max(Math.round(ms), 0)}\u00a0${units.ms}`;
  const seconds = Math.round(ms / 1000);
  const parts: [number, string][] = [
    [Math.floor(seconds / 86_400), units.day],
    [Math.floor((seconds % 86_400) / 3600), units.hour],
    [Math.floor((seconds % 3600) / 60), units.minute],
    [seconds % 60, units.second],
  ];
  const first = parts.findIndex(([count]) => count > 0);
  const shown = parts.slice(first, first + 2).filter(([count]) => count > 0);
  return shown.map(([count, unit]) => `${count}\u00a0${unit}`).join(' ');
}

/** "a, b and c". */
export const formatList = (words: readonly string[], locale: Locale): string =>
  new Intl.ListFormat(locale, { style: 'long', type: 'conjunction' }).format(words);

/** "5 minutes ago", "in 2 days"; "now" within 5 s. */
export function formatRelative(atMs: number, nowMs: number, locale: Locale): string {
  const seconds = Math.round((atMs - nowMs) / 1000);
  const size = Math.abs(seconds);
  const format = relativeFormat(locale);
  if (size < 5) return format.format(0, 'second');
  if (size < 60) return format.format(seconds, 'second');
  if (size < 3600) return format.format(Math.round(seconds / 60), 'minute');
  if (size < 86_400) return format.format(Math.round(seconds / 3600), 'hour');
  if (size < 30 * 86_400) return format.format(Math.round(seconds / 86_400), 'day');
  if (size < 365 * 86_400) return format.format(Math.round(seconds / (30 * 86_400)), 'month');
  return format.format(Math.round(seconds / (365 * 86_400)), 'year');
}

/** Day and time to the second. */
export const formatDateTime = (atMs: number, locale: Locale, timeZone: string): string => dateFormat(locale, timeZone, 'full').format(atMs);
/** Hours, minutes, seconds. */
export const formatTime = (atMs: number, locale: Locale, timeZone: string): string => dateFormat(locale, timeZone, 'time').format(atMs);
/** Day and time to the minute, short. */
export const formatShortDateTime = (atMs: number, locale: Locale, timeZone: string): string =>
  dateFormat(locale, timeZone, 'short').format(atMs);

const dateStyles = {
  full: { dateStyle: 'medium', timeStyle: 'medium' },
  time: { hour: '2-digit', minute: '2-digit', second: '2-digit' },
  short: { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** A clock of 24 hours and days before months in both languages: what operators read logs in. */
const tags = { en: 'en-GB', fr: 'fr-FR' } as const;
const made = new Map<string, unknown>();

/** Intl objects are slow to make and are asked for on every row. */
function kept<Format>(key: string, make: () => Format): Format {
  const found = made.get(key) as Format | undefined; // one key, one kind of format
  if (found) return found;
  const format = make();
  made.set(key, format);
  return format;
}

const numberFormat = (locale: Locale, digits: number) =>
  kept(`n${locale}${digits}`, () => new Intl.NumberFormat(tags[locale], { maximumFractionDigits: digits }));
const percentFormat = (locale: Locale, digits: number) =>
  kept(`p${locale}${digits}`, () => new Intl.NumberFormat(tags[locale], { style: 'percent', maximumFractionDigits: digits }));
const relativeFormat = (locale: Locale) => kept(`r${locale}`, () => new Intl.RelativeTimeFormat(tags[locale], { numeric: 'auto' }));
const dateFormat = (locale: Locale, timeZone: string, style: keyof typeof dateStyles) =>
  kept(`d${locale}${timeZone}${style}`, () => new Intl.DateTimeFormat(tags[locale], { ...dateStyles[style], timeZone, hourCycle: 'h23' }));
