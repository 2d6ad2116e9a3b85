import { expect, test } from 'vitest';
import { toTimeTicks } from './time-ticks';

const noon = Date.UTC(2026, 10, 22, 12, 3, 20);
const minute = 60_000;

test('ticks stand on round times inside the range', () => {
  const { ticks, label } = toTimeTicks(noon, noon + 60 * minute, 6, 0);
  expect(ticks.map((tick) => new Date(tick).toISOString().slice(11, 16))).toEqual(['12:10', '12:20', '12:30', '12:40', '12:50', '13:00']);
  expect(label).toBe('minute');
});

test('days begin at local midnight', () => {
  const { ticks, label } = toTimeTicks(noon, noon + 3 * 24 * 60 * minute, 4, -60);
  expect(ticks.map((tick) => new Date(tick).toISOString().slice(0, 16))).toEqual([
    '2026-11-22T23:00',
    '2026-11-23T23:00',
    '2026-11-24T23:00',
  ]);
  expect(label).toBe('day');
});

test('five minutes are written with seconds only when the ticks need them', () => {
  expect(toTimeTicks(noon, noon + 5 * minute, 6, 0).label).toBe('minute');
  expect(toTimeTicks(noon, noon + minute, 6, 0).label).toBe('second');
});

test('there are never more ticks than there is room for', () => {
  for (const span of [minute, 7 * minute, 300 * minute, 40_000 * minute, 9_000_000 * minute]) {
    expect(toTimeTicks(noon, noon + span, 5, 0).ticks.length).toBeLessThanOrEqual(6);
  }
});
