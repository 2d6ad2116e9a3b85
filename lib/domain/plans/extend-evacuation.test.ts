import { describe, expect, test } from 'vitest';
import { makeGuest } from '@/lib/testing/make-guest';
import { makeHost } from '@/lib/testing/make-host';
import { makePlan } from '@/lib/testing/make-plan';
import { makePlanningView } from '@/lib/testing/make-planning-view';
import type { Plan, StepRun } from '../model/plan';
import { extendEvacuation } from './extend-evacuation';
import { planEvacuation } from './plan-evacuation';

const second = 1000;
const host = makeHost();
const view = makePlanningView({ hosts: [host, makeHost({ id: 'host-2' })], guests: [makeGuest({ on: 'host-1' })] });
const { kind, scope, ...made } = planEvacuation(view, host, { choices: {}, bringBack: false, liveMigration: true });
const [first] = made.steps;
if (!first) throw new Error('there is a guest to move');

const failedAt = (secondsAgo: number): StepRun => ({
  state: 'failed',
  taskId: null,
  startedAt: null,
  endedAt: new Date(view.now - secondsAgo * second).toISOString(),
  why: null,
});
/** An evacuation of which the only guest failed to move so many times, the last time so long ago. */
function failedTimes(times: number, secondsAgo: number, spec: Partial<Plan['spec']> = {}): Plan {
  const steps = Array.from({ length: times }, (_, i) => ({ ...first, id: `s${i + 1}` }) as (typeof made.steps)[number]);
  return makePlan({
    kind,
    scope,
    spec: { ...made, steps, ...spec },
    runs: Object.fromEntries(steps.map(({ id }) => [id, failedAt(secondsAgo)])),
  });
}
const extended = (plan: Plan) => extendEvacuation(view, plan, host, true);

describe('a guest that failed to move', () => {
  test.each([
    [1, 20, false],
    [1, 31, true],
    [2, 40, false],
    [2, 61, true],
  ])('%i times, %i s ago: is tried again? %s', (times, secondsAgo, isTried) => {
    const { steps } = extended(failedTimes(times, secondsAgo));
    expect(steps.map(({ id }) => id).slice(times)).toEqual(isTried ? [`s${times + 1}`] : []);
  });

  test('three times is named and waits for a choice', () => {
    const { steps, notDone } = extended(failedTimes(3, 3600));
    expect(steps).toHaveLength(3);
    expect(notDone).toMatchObject([{ object: { id: 'vm-1' }, why: { code: 'gave-up', params: { attempts: 3 } } }]);
  });

  test('is tried at once in another way when that is chosen', () => {
    const { steps, notDone } = extended(failedTimes(3, 1, { choices: { 'vm-1': 'cold' } }));
    expect(steps.at(-1)).toMatchObject({ id: 's4', method: 'cold' });
    expect(notDone).toEqual([]);
  });
});

test('a plan with a step for everybody stays as it is', () => {
  const plan = makePlan({ kind, scope, spec: made });
  expect(extended(plan)).toBe(plan.spec);
});
