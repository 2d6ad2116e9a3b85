import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RollUp } from './roll-up';

interface Sample {
  readonly atMs: number;
  readonly value: number;
}

const someSamples: fc.Arbitrary<Sample[]> = fc.array(
  fc.record({
    atMs: fc.nat(359).map((n) => n * 20_000),
    value: fc.oneof(fc.constant(Number.NaN), fc.double({ min: 0, max: 1e9, noNaN: true })),
  }),
  { maxLength: 200 },
);

/** Two hours in steps of 30 minutes, straight from the samples. */
function rolledUp(samples: readonly Sample[]): RollUp {
  const rollUp = new RollUp(0, 1_800_000, 4, 1);
  for (const { atMs, value } of samples) rollUp.add(rollUp.stepAt(atMs), 0, 1, value, value, value);
  return rollUp;
}

const inStep = (samples: readonly Sample[], step: number): number[] =>
  samples.flatMap(({ atMs, value }) => (Math.floor(atMs / 1_800_000) === step && !Number.isNaN(value) ? [value] : []));

const shown = (rollUp: RollUp) =>
  Array.from({ length: rollUp.steps }, (_, step) => ({
    average: rollUp.average(step, 0),
    minimum: rollUp.minimum(step, 0),
    maximum: rollUp.maximum(step, 0),
    weight: rollUp.weight(step, 0),
  }));

describe('a roll-up', () => {
  test('has the mean, the least and the greatest of the samples in each step, and a gap where there are none', () => {
    fc.assert(
      fc.property(someSamples, (samples) => {
        shown(rolledUp(samples)).forEach((got, step) => {
          const values = inStep(samples, step);
          const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
          const extremes = values.length === 0 ? [Number.NaN, Number.NaN] : [Math.min(...values), Math.max(...values)];
          if (values.length === 0) expect(got.average).toBeNaN();
          else expect(got.average).toBeCloseTo(mean, 3);
          expect([got.minimum, got.maximum, got.weight]).toEqual([...extremes, values.length]);
        });
      }),
    );
  });

  test('of roll-ups is the roll-up of the samples, however they were parted', () => {
    fc.assert(
      fc.property(someSamples, (samples) => {
        const fine = new RollUp(0, 300_000, 24, 1);
        for (const { atMs, value } of samples) fine.add(fine.stepAt(atMs), 0, 1, value, value, value);
        const coarse = new RollUp(0, 1_800_000, 4, 1);
        for (let step = 0; step < fine.steps; step++) {
          const at = coarse.stepAt(fine.startMs + step * fine.stepMs);
          coarse.add(at, 0, fine.weight(step, 0), fine.average(step, 0), fine.minimum(step, 0), fine.maximum(step, 0));
        }
        const direct = shown(rolledUp(samples));
        shown(coarse).forEach((got, step) => {
          if (got.weight > 0) expect(got.average).toBeCloseTo(direct[step]?.average ?? 0, 3);
          expect({ ...got, average: 0 }).toEqual({ ...direct[step], average: 0 });
        });
      }),
    );
  });

  test('leaves out what lies before or after it', () => {
    const rollUp = new RollUp(1_000, 100, 2, 1);
    expect([999, 1_000, 1_100, 1_199, 1_200].map((atMs) => rollUp.stepAt(atMs))).toEqual([-1, 0, 1, 1, -1]);
  });

  test('starts afresh when cleared', () => {
    const rollUp = new RollUp(0, 100, 1, 1);
    rollUp.add(0, 0, 1, 5, 5, 5);
    rollUp.clear();
    expect(rollUp.weight(0, 0)).toBe(0);
    expect(rollUp.maximum(0, 0)).toBeNaN();
  });
});
