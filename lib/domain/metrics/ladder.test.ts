import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseSteps, chunkMs, ladder } from './ladder';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const now = Date.parse('2026-11-22T10:00:07.000Z');

describe('the steps of a chart', () => {
  test.each([
    ['5 minutes', 5 * 60_000, 20_000],
    ['1 hour', hourMs, 20_000],
    ['6 hours', 6 * hourMs, 300_000],
    ['a day', dayMs, 300_000],
    ['7 days', 7 * dayMs, 1_800_000],
    ['30 days', 30 * dayMs, 7_200_000],
    ['a year', 365 * dayMs, dayMs],
  ])('over %s are the ladder’s own', (_, spanMs, stepMs) => {
    expect(chooseSteps(now - spanMs, now, 400, now).stepMs).toBe(stepMs);
  });

  test('are coarser for a time of which the fine samples are gone', () => {
    expect(chooseSteps(now - 3 * dayMs, now - 3 * dayMs + hourMs, 400, now).stepMs).toBe(1_800_000);
  });

  test('cover the range in at most the points asked for, aligned, and nest in the ladder', () => {
    fc.assert(
      fc.property(
        fc.nat(800 * dayMs),
        fc.integer({ min: 1, max: 800 * dayMs }),
        fc.integer({ min: 2, max: 400 }),
        (agoMs, spanMs, points) => {
          const fromMs = now - agoMs;
          const { level, startMs, stepMs, count } = chooseSteps(fromMs, fromMs + spanMs, points, now);
          expect(count).toBeLessThanOrEqual(points);
          expect(startMs).toBeLessThanOrEqual(fromMs);
          expect(startMs + stepMs * count).toBeGreaterThanOrEqual(fromMs + spanMs);
          expect(startMs + stepMs * (count - 1)).toBeLessThan(fromMs + spanMs);
          expect(startMs % stepMs).toBe(0);
          expect(stepMs % (ladder[level]?.stepMs ?? 0)).toBe(0);
        },
      ),
    );
  });

  test('of an empty range are refused', () => {
    expect(() => chooseSteps(now, now, 400, now)).toThrow(RangeError);
  });
});

test('every chunk of the ladder nests in one of the next step', () => {
  ladder.slice(1).forEach((step, index) => {
    expect(step.stepMs % (ladder[index]?.stepMs ?? 0)).toBe(0);
    expect(chunkMs(step) % chunkMs(ladder[index] ?? step)).toBe(0);
  });
});
