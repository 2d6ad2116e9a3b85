import { describe, expect, test } from 'vitest';
import type { Candidate } from '@/lib/domain/model/decision';
import { makeDecision } from '@/lib/testing/make-decision';
import { packDecision, unpackDecision } from './packed-decision';

const scored: Candidate = {
  hostId: 'host-1',
  eligible: true,
  refusals: [],
  scores: [
    { scorer: 'cpu-headroom', weight: 3, raw: 0.81875, weighted: 0.22329545454545455 },
    { scorer: 'balance', weight: 2, raw: 0.1, weighted: 0.03 },
  ],
  total: 0.25329545454545455,
  predicted: { cpu: 0.3, memory: 0.4, cpuBefore: 0.2, memoryBefore: 0.35 },
  diskPools: { 'disk-1': 'pool-1' },
};
const refused: Candidate = {
  ...scored,
  hostId: 'host-2',
  eligible: false,
  refusals: [{ filter: 'memory', need: 2, have: 1, detail: null }],
  scores: [],
  total: 0,
};
const otherwiseScored: Candidate = { ...scored, hostId: 'host-3', scores: scored.scores.map((part) => ({ ...part, weight: 1 })) };

/** As it comes back from the database. */
const kept = (value: object) => JSON.parse(JSON.stringify(value));

describe('a packed decision', () => {
  test.each([
    ['none', []],
    ['scored', [scored, { ...scored, hostId: 'host-9' }]],
    ['refused', [refused]],
    ['scored and refused', [scored, refused]],
    ['refused before scored', [refused, scored]],
    ['scored by other weights', [scored, otherwiseScored]],
  ])('is unpacked to what it was when its candidates are: %s', (_, candidates) => {
    const decision = makeDecision({ candidates });
    expect(unpackDecision(kept(packDecision(decision)))).toEqual(decision);
  });

  test('names what ten candidates share once', () => {
    const decision = makeDecision({ candidates: Array.from({ length: 10 }, (_, index) => ({ ...scored, hostId: `host-${index}` })) });
    const text = JSON.stringify(packDecision(decision));
    expect(text.length).toBeLessThan(JSON.stringify(decision).length / 2);
    expect(text.match(/cpu-headroom/g)).toHaveLength(1);
  });
});

test('a decision that was kept whole is answered as it is', () => {
  const decision = makeDecision({ candidates: [scored, refused] });
  expect(unpackDecision(kept(decision))).toEqual(decision);
});
