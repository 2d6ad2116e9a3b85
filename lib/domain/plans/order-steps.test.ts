import { expect, test } from 'vitest';
import { orderSteps, type UnorderedStep } from './order-steps';

const step = (id: string, toHostId: string, parts: Partial<UnorderedStep> = {}): UnorderedStep => ({
  id,
  object: { kind: 'guest', id: `vm-${id}`, name: id },
  method: 'live',
  fromHostId: 'host-0',
  toHostId,
  diskPools: {},
  after: [],
  why: { code: 'test', params: {} },
  gain: 0,
  bytesToCopy: 0,
  seconds: 10,
  downtimeSeconds: 0,
  ...parts,
});
const startsOf = (steps: readonly UnorderedStep[], parallel: { plan: number; host: number }) =>
  orderSteps(steps, parallel).map(({ startsAtSecond }) => startsAtSecond);

test('steps begin in their order, as many at a time as the plan and each host allow', () => {
  const steps = ['1', '2', '3', '1', '1'].map((host, i) => step(`s${i + 1}`, `host-${host}`, { fromHostId: null }));
  expect(startsOf(steps, { plan: 3, host: 1 })).toEqual([0, 0, 0, 10, 20]);
  expect(startsOf(steps, { plan: 2, host: 2 })).toEqual([0, 0, 10, 10, 20]);
});

test('both hosts of a move are busy with it, and of a restart only the one where the guest starts', () => {
  const moves = [step('s1', 'host-1'), step('s2', 'host-2')];
  expect(startsOf(moves, { plan: 9, host: 1 })).toEqual([0, 10]);
  const restarts = moves.map((each) => ({ ...each, method: 'restart' as const }));
  expect(startsOf(restarts, { plan: 9, host: 1 })).toEqual([0, 0]);
});

test('a later step does not wait for an earlier one that cannot begin yet', () => {
  const steps = [step('s1', 'host-1', { seconds: 30 }), step('s2', 'host-1'), step('s3', 'host-3', { fromHostId: 'host-2' })];
  expect(startsOf(steps, { plan: 9, host: 1 })).toEqual([0, 30, 0]);
});

test('a step begins when all that it comes after have ended; one that waits for what is not there comes last', () => {
  const free = { fromHostId: null };
  const steps = [
    step('s1', 'host-1', { ...free, after: ['s3', 's2'] }),
    step('s2', 'host-2', { ...free, seconds: 25 }),
    step('s3', 'host-3', free),
    step('s4', 'host-4', { ...free, after: ['s9'] }),
  ];
  expect(startsOf(steps, { plan: 9, host: 1 })).toEqual([25, 0, 0, 35]);
});
