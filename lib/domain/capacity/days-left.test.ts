import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysLeft } from './days-left';

const peaks = (...values: number[]) => values.map((value, day) => ({ day, value }));

describe('days left', () => {
  test('are room over growth when the trend is straight', () => {
    expect(daysLeft(peaks(10, 20, 30, 40, 50), 100)).toEqual({ perDay: 10, perDayBand: [10, 10], days: 5, band: [5, 5] });
  });

  test('are none when nothing grows, and for ever when it shrinks', () => {
    expect(daysLeft(peaks(10, 10, 10, 10), 100)?.days).toBeNull();
    expect(daysLeft(peaks(40, 30, 20, 10), 100)).toMatchObject({ days: null, band: [null, null] });
  });

  test('are zero when the limit is passed', () => {
    expect(daysLeft(peaks(70, 80, 90, 110), 100)?.days).toBe(0);
  });

  test('are not said from fewer than four days', () => {
    expect(daysLeft(peaks(10, 20, 30), 100)).toBeNull();
  });

  test('are hardly moved by one odd day', () => {
    expect(daysLeft(peaks(10, 20, 30, 95, 50, 60, 70), 100)?.days).toBeCloseTo(3, 0);
  });

  test('lie within their band, which is wider the less regular the days are', () => {
    const values = fc.array(fc.double({ min: 0, max: 50, noNaN: true }), { minLength: 6, maxLength: 30 });
    fc.assert(
      fc.property(values, (noise) => {
        const answer = daysLeft(
          noise.map((value, day) => ({ day, value: value + 3 * day })),
          1_000,
        );
        const [low, high] = answer?.perDayBand ?? [0, 0];
        expect(answer?.perDay).toBeGreaterThanOrEqual(low);
        expect(answer?.perDay).toBeLessThanOrEqual(high);
        const [soonest, latest] = answer?.band ?? [null, null];
        if (answer && answer.days !== null) {
          expect(soonest ?? 0).toBeLessThanOrEqual(answer.days);
          expect(latest ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(answer.days);
        }
      }),
    );
  });
});
