import { describe, expect, it } from 'vitest';
import * as format from './format';

/** Spaces of all widths as plain ones, so that the sentences below can be typed. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const GIB = 2 ** 30;

describe('bytes', () => {
  it.each([
    [0, '0 B', '0 o'],
    [512 * 2 ** 20, '512 MiB', '512 Mio'],
    [1.5 * GIB, '1.5 GiB', '1,5 Gio'],
    [12.44 * GIB, '12.4 GiB', '12,4 Gio'],
    [512 * GIB, '512 GiB', '512 Gio'],
    [2 ** 40, '1 TiB', '1 Tio'],
  ])('%d is written for people', (bytes, en, fr) => {
    expect(plain(format.formatBytes(bytes, 'en'))).toBe(en);
    expect(plain(format.formatBytes(bytes, 'fr'))).toBe(fr);
  });
});

describe('shares', () => {
  it('show one digit after the comma only when small', () => {
    expect(plain(format.formatPercent(0.412, 'en'))).toBe('41%');
    expect(plain(format.formatPercent(0.0312, 'fr'))).toBe('3,1 %');
    expect(plain(format.formatPercent(0, 'en'))).toBe('0%');
  });
});

describe('durations', () => {
  it.each([
    [350, '350 ms'],
    [18_000, '18 s'],
    [200_000, '3 min 20 s'],
    [3_600_000, '1 h'],
    [187_200_000, '2 d 4 h'],
  ])('%d ms names the two biggest units', (ms, text) => expect(plain(format.formatDuration(ms, 'en'))).toBe(text));
  it('counts days as jours in French', () => expect(plain(format.formatDuration(86_400_000, 'fr'))).toBe('1 j'));
});

describe('moments', () => {
  const now = Date.UTC(2026, 10, 22, 12);
  it('are told relative to pool time', () => {
    expect(format.formatRelative(now - 300_000, now, 'en')).toBe('5 minutes ago');
    expect(format.formatRelative(now + 86_400_000, now, 'fr')).toBe('demain');
    expect(format.formatRelative(now - 2000, now, 'en')).toBe('now');
  });
  it('are told in the reader’s time zone, by a clock of 24 hours', () => {
    expect(format.formatTime(now, 'en', 'Europe/Paris')).toBe('13:00:00');
    expect(format.formatShortDateTime(now, 'fr', 'UTC')).toContain('12:00');
  });
});
