import { describe, expect, test } from 'vitest';
import { makePlan } from '@/lib/testing/make-plan';
import { type PlanState, type PlanStep, planStates } from './model/plan';
import { planActionNames, planCan } from './plan-lifecycle';

const step: PlanStep = {
  id: 's1',
  object: { kind: 'guest', id: 'vm-1', name: 'vm-1' },
  method: 'live',
  fromHostId: 'host-1',
  toHostId: 'host-2',
  diskPools: {},
  after: [],
  why: { code: 'test', params: {} },
  gain: 0,
  bytesToCopy: 0,
  seconds: 1,
  downtimeSeconds: 0,
  startsAtSecond: 0,
};
const done = { state: 'done', taskId: null, startedAt: null, endedAt: null, why: null } as const;
const planIn = (state: PlanState) => makePlan({ spec: { steps: [step] }, runs: { s1: done }, status: { state } });

describe('what may be done with a plan', () => {
  const allowed: Readonly<Record<PlanState, readonly string[]>> = {
    proposed: ['apply', 'schedule', 'discard', 'recheck'],
    scheduled: ['apply', 'schedule', 'cancel', 'discard', 'recheck'],
    running: ['cancel', 'roll-back'],
    'rolling-back': [],
    simulated: [],
    succeeded: ['roll-back'],
    failed: ['roll-back'],
    cancelled: ['roll-back'],
    'rolled-back': [],
    discarded: [],
  };
  test.each(planStates)('while it is %s', (state) => {
    expect(planActionNames.filter((action) => planCan[action](planIn(state)).allowed)).toEqual(allowed[state]);
  });

  test('every no has a reason', () => {
    for (const state of planStates)
      for (const action of planActionNames) {
        const verdict = planCan[action](planIn(state));
        expect(verdict.allowed || verdict.reason !== null).toBe(true);
      }
  });
});

test('a plan with every step unchecked cannot be applied, but a host that is empty can be kept empty', () => {
  const spec = { steps: [step], skipped: ['s1'] };
  expect(planCan.apply(makePlan({ spec })).reason).toBe('plan-no-steps');
  expect(planCan.apply(makePlan({ kind: 'evacuation', spec })).allowed).toBe(true);
});

test('a failover cannot be called off, and what it restarted is not taken back', () => {
  const failover = makePlan({
    kind: 'failover',
    status: { state: 'running' },
    spec: { steps: [{ ...step, method: 'restart' }] },
    runs: { s1: done },
  });
  expect([planCan.cancel(failover).reason, planCan['roll-back'](failover).reason]).toEqual(['plan-must-run', 'plan-cannot-be-undone']);
});

test('a plan is cancelled once', () => {
  const plan = makePlan({ status: { state: 'running', problem: { code: 'plan-cancelled', params: {} } } });
  expect(planCan.cancel(plan).reason).toBe('plan-being-cancelled');
});

test('a plan that ended before it moved anybody has nothing to take back', () => {
  expect(planCan['roll-back'](makePlan({ status: { state: 'cancelled' } })).reason).toBe('plan-nothing-moved');
});
