import { expect, test } from 'vitest';
import { findUnrecorded } from './unrecorded-steps';

const steps = { startMs: 0, stepMs: 100, count: 6 };

test.each([
  ['nothing was recorded', [], 600, [[0, 600]]],
  ['all of it was', [{ startMs: 0, endMs: 600 }], 600, []],
  [
    'the manager was down in between',
    [
      { startMs: 0, endMs: 100 },
      { startMs: 400, endMs: 600 },
    ],
    600,
    [[100, 400]],
  ],
  [
    'a step was recorded in part, which is enough',
    [{ startMs: 150, endMs: 250 }],
    600,
    [
      [0, 100],
      [300, 600],
    ],
  ],
  ['the present is before the end', [], 250, [[0, 250]]],
  ['the range begins in the future', [], 0, []],
])('when %s', (_, recordings, nowMs, stretches) => {
  expect(findUnrecorded(recordings, steps, nowMs).map(({ fromMs, toMs }) => [fromMs, toMs])).toEqual(stretches);
});
