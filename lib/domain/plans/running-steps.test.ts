import { describe, expect, test } from 'vitest';
import { makePlan } from '@/lib/testing/make-plan';
import type { Plan, PlanStep, StepRun, StepState } from '../model/plan';
import { orphanedSteps, stepsToBegin, stepsToUndo } from './running-steps';

const step = (id: string, parts: Partial<PlanStep> = {}): PlanStep => ({
  id,
  object: { kind: 'guest', id: `vm-${id}`, name: id },
  method: 'live',
  fromHostId: 'host-1',
  toHostId: 'host-2',
  diskPools: {},
  after: [],
  why: { code: 'test', params: {} },
  gain: 0,
  bytesToCopy: 0,
  seconds: 10,
  downtimeSeconds: 0,
  startsAtSecond: 0,
  ...parts,
});
const run = (state: StepState, endedAt: string | null = null): StepRun => ({ state, taskId: null, startedAt: null, endedAt, why: null });
const planOf = (steps: readonly PlanStep[], runs: Plan['runs'] = {}, spec: Partial<Plan['spec']> = {}) =>
  makePlan({ runs, spec: { steps, parallel: { plan: 9, host: 2 }, ...spec } });
const idsOf = (steps: readonly PlanStep[]) => steps.map(({ id }) => id);

describe('steps begin', () => {
  test('in their order, as many as each host and the plan allow', () => {
    const steps = [step('s1'), step('s2'), step('s3'), step('s4', { fromHostId: 'host-3', toHostId: 'host-4' })];
    const plan = planOf(steps);
    expect(idsOf(stepsToBegin(plan, plan.runs))).toEqual(['s1', 's2', 's4']);
    const narrow = planOf(steps, { s1: run('running') }, { parallel: { plan: 2, host: 2 } });
    expect(idsOf(stepsToBegin(narrow, narrow.runs))).toEqual(['s2']);
  });

  test('once all they come after have ended well', () => {
    const steps = [step('s1'), step('s2', { after: ['s1'] })];
    for (const [state, expected] of [
      ['running', []],
      ['done', ['s2']],
      ['failed', []],
    ] as const) {
      const plan = planOf(steps, { s1: run(state) });
      expect(idsOf(stepsToBegin(plan, plan.runs)), state).toEqual(expected);
    }
  });

  test('not when a person unchecked them, or one they come after', () => {
    const plan = planOf([step('s1'), step('s2', { after: ['s1'] }), step('s3')], {}, { skipped: ['s1'] });
    expect(idsOf(stepsToBegin(plan, plan.runs))).toEqual(['s3']);
  });
});

test('a step is an orphan when one it comes after was not done', () => {
  const steps = [step('s1'), step('s2', { after: ['s1'] }), step('s3')];
  for (const state of ['failed', 'no-longer-holds', 'skipped'] as const) {
    const plan = planOf(steps, { s1: run(state) });
    expect(idsOf(orphanedSteps(plan, plan.runs)), state).toEqual(['s2']);
  }
});

describe('steps are taken back', () => {
  test('last first, and each before those it came after', () => {
    const runs = {
      s1: run('done', '2026-11-22T10:01:00.000Z'),
      s2: run('done', '2026-11-22T10:02:00.000Z'),
      s3: run('done', '2026-11-22T10:03:00.000Z'),
    };
    const free = planOf([step('s1'), step('s2'), step('s3')], runs);
    expect(idsOf(stepsToUndo(free, runs))).toEqual(['s3', 's2']);
    const off = step('s3', {
      object: { kind: 'host', id: 'host-1', name: 'host-1' },
      method: 'power-off',
      toHostId: null,
      after: ['s1', 's2'],
    });
    const packed = planOf([step('s1'), step('s2'), off], runs);
    expect(idsOf(stepsToUndo(packed, runs)), 'a host must be on again before guests come back to it').toEqual(['s3']);
    const on = { ...runs, s3: run('undone') };
    expect(idsOf(stepsToUndo(packed, on))).toEqual(['s2', 's1']);
  });

  test('not those that never moved anybody, nor one that could not go back', () => {
    const couldNot = { ...run('done'), why: { code: 'refused-memory', params: {} } };
    const runs = { s1: run('failed'), s2: run('skipped'), s3: couldNot, s4: run('done') };
    const plan = planOf([step('s1'), step('s2'), step('s3'), step('s4', { method: 'restart' })], runs);
    expect(stepsToUndo(plan, runs)).toEqual([]);
  });
});
