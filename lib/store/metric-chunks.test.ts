import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ladder } from '@/lib/domain/metrics/ladder';
import { RollUp } from '@/lib/domain/metrics/roll-up';
import { blockSize, encodeRollUp, encodeSamples, makeEmptyBlock, pourRecord, recordWords, toWords } from './metric-chunks';

const [fine, coarse] = ladder;
const metrics = 2;

/** Values of one metric are of one magnitude, as shares are, or bytes. */
const someValues = fc
  .tuple(
    fc.double({ min: 1e-3, max: 1e13, noNaN: true }),
    fc.array(fc.oneof(fc.constant(Number.NaN), fc.double({ min: 0, max: 1, noNaN: true })), { minLength: 15, maxLength: 15 }),
  )
  .map(([most, shares]) => shares.map((share) => Math.fround(share * most)));

const greatest = (values: readonly number[]) => Math.max(0, ...values.filter((value) => !Number.isNaN(value)));

describe('a record of samples', () => {
  test('comes back within a hundred-thousandth of its greatest value, gaps as gaps', () => {
    fc.assert(
      fc.property(someValues, someValues, (first, second) => {
        const words = makeEmptyBlock(fine, metrics);
        const at = 5 * recordWords(fine, metrics);
        encodeSamples(
          words,
          at,
          metrics,
          first.map((value, step) => ({ values: Float32Array.of(value, second[step] ?? 0), row: 0 })),
        );
        const back = new RollUp(0, fine.stepMs, 15, metrics);
        pourRecord({ step: fine, startMs: 0, metrics, words, at }, 0, back);
        [first, second].forEach((values, metric) => {
          values.forEach((value, step) => {
            if (Number.isNaN(value)) expect(back.average(step, metric)).toBeNaN();
            else expect(Math.abs(back.average(step, metric) - value)).toBeLessThanOrEqual(greatest(values) / 100_000);
          });
        });
      }),
    );
  });

  test('of a step without a sample is a gap', () => {
    const words = makeEmptyBlock(fine, metrics);
    encodeSamples(words, 0, metrics, [{ values: Float32Array.of(1, 2), row: 0 }, null]);
    const back = new RollUp(0, fine.stepMs, 15, metrics);
    pourRecord({ step: fine, startMs: 0, metrics, words, at: 0 }, 0, back);
    expect([back.average(0, 1), back.average(1, 1), back.average(2, 1)]).toEqual([2, Number.NaN, Number.NaN]);
  });

  test('leaves out what was before the object', () => {
    const words = makeEmptyBlock(fine, 1);
    encodeSamples(words, 0, 1, Array(15).fill({ values: Float32Array.of(1), row: 0 }));
    const back = new RollUp(0, fine.stepMs, 15, 1);
    pourRecord({ step: fine, startMs: 0, metrics: 1, words, at: 0 }, 40_000, back);
    expect([back.average(1, 0), back.average(2, 0)]).toEqual([Number.NaN, 1]);
  });
});

describe('a record of a roll-up', () => {
  test('keeps how many samples each step stands for, and the extremes around the average', () => {
    fc.assert(
      fc.property(someValues, (values) => {
        const rollUp = new RollUp(0, coarse.stepMs, coarse.chunkSteps, 1);
        for (const [index, value] of values.entries()) rollUp.add(index % 12, 0, 1, value, value, value);
        const words = makeEmptyBlock(coarse, 1);
        encodeRollUp(words, 0, coarse, rollUp);
        const back = new RollUp(0, coarse.stepMs, coarse.chunkSteps, 1);
        pourRecord({ step: coarse, startMs: 0, metrics: 1, words, at: 0 }, 0, back);
        for (let step = 0; step < 12; step++) {
          expect(back.weight(step, 0)).toBe(rollUp.weight(step, 0));
          if (rollUp.weight(step, 0) === 0) continue;
          expect(back.minimum(step, 0)).toBeLessThanOrEqual(back.average(step, 0));
          expect(back.average(step, 0)).toBeLessThanOrEqual(back.maximum(step, 0));
          expect(Math.abs(back.maximum(step, 0) - rollUp.maximum(step, 0))).toBeLessThanOrEqual(greatest(values) / 100_000);
        }
      }),
    );
  });
});

test('a metric that came later is a gap in older records', () => {
  const words = makeEmptyBlock(fine, 1);
  encodeSamples(words, 0, 1, Array(15).fill({ values: Float32Array.of(1), row: 0 }));
  const back = new RollUp(0, fine.stepMs, 15, 2);
  pourRecord({ step: fine, startMs: 0, metrics: 1, words, at: 0 }, 0, back);
  expect([back.average(0, 0), back.average(0, 1)]).toEqual([1, Number.NaN]);
});

test('bytes become words wherever they begin in memory', () => {
  const block = makeEmptyBlock(fine, 1);
  expect(block).toHaveLength(blockSize * recordWords(fine, 1));
  const bytes = new Uint8Array([9, 1, 0, 2, 0]);
  expect([...toWords(bytes.subarray(1))]).toEqual([1, 2]);
});
