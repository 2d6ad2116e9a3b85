import { expect, test } from 'vitest';
import { toValueScale } from './value-scale';

const GiB = 2 ** 30;

test('shares always run from 0 to 100 %', () => {
  expect(toValueScale(0.03, 'share')).toEqual({ max: 1, ticks: [0, 0.25, 0.5, 0.75, 1] });
});

test('a share that is no part of a capacity fits its data, above a least top', () => {
  expect(toValueScale(0.004, 'share', 0.1).max).toBeCloseTo(0.1);
  expect(toValueScale(0.3, 'share', 0.1).max).toBeCloseTo(0.3);
});

test('bytes get ticks that are round in binary units', () => {
  expect(toValueScale(500 * GiB, 'bytes').ticks.map((tick) => tick / GiB)).toEqual([0, 128, 256, 384, 512]);
  expect(toValueScale(3 * 2 ** 20, 'bytes-per-second').ticks.map((tick) => tick / 2 ** 20)).toEqual([0, 1, 2, 3]);
});

test('counts have whole ticks', () => {
  expect(toValueScale(2, 'count').ticks).toEqual([0, 1, 2]);
});

test('every scale covers its data with at most five ticks', () => {
  for (const highest of [0.0004, 0.7, 1, 9.99, 13, 99, 101, 4096, 123_456_789]) {
    for (const unit of ['ms', 'per-second', 'watts', 'bytes', 'bytes-per-second', 'cores'] as const) {
      const { max, ticks } = toValueScale(highest, unit);
      expect(max, `${highest} ${unit}`).toBeGreaterThanOrEqual(highest * (1 - 1e-9));
      expect(ticks.length, `${highest} ${unit}`).toBeLessThanOrEqual(5);
      expect(ticks[0]).toBe(0);
    }
  }
});

test('no data still has an axis', () => {
  expect(toValueScale(0, 'ms')).toEqual({ max: 1, ticks: [0, 1] });
  expect(toValueScale(0, 'bytes').ticks).toEqual([0, GiB]);
  expect(toValueScale(Number.NaN, 'ms')).toEqual({ max: 1, ticks: [0, 1] });
});
