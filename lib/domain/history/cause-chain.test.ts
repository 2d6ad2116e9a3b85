import { describe, expect, test } from 'vitest';
import { makeDecision } from '@/lib/testing/make-decision';
import { makeEvent } from '@/lib/testing/make-event';
import { makePlan } from '@/lib/testing/make-plan';
import { makeTask } from '@/lib/testing/make-task';
import { causeKinds } from '../model/cause';
import { causesBehind } from './cause-chain';

const at = '2026-11-22T10:00:00.000Z';
const fault = { kind: 'fault', id: 'host-1' } as const;

describe('what was behind', () => {
  test('an event that a task brought about is the task', () => {
    const event = makeEvent({ taskId: 'task-7', cause: { kind: 'plan', id: 'plan-1' } });
    expect(causesBehind({ kind: 'event', event })[0]).toEqual({ to: 'task', id: 'task-7' });
  });

  test('a task of a plan is the plan, and a part of a task the whole', () => {
    const cause = { kind: 'plan', id: 'plan-1' } as const;
    expect(causesBehind({ kind: 'task', task: makeTask({ cause }) })[0]).toEqual({ to: 'plan', id: 'plan-1' });
    expect(causesBehind({ kind: 'task', task: makeTask({ cause, parentId: 'task-9' }) })[0]).toEqual({ to: 'task', id: 'task-9' });
  });

  test('a failover is the last failure of its host before it was planned', () => {
    const [first] = causesBehind({ kind: 'plan', plan: makePlan({ kind: 'failover', cause: fault, createdAt: at }) });
    expect(first).toMatchObject({ to: 'last-event', objectId: 'host-1', until: at, codes: expect.arrayContaining(['host.down']) });
  });

  test('a failure is how it was noticed, and the fault itself', () => {
    const pointers = causesBehind({ kind: 'event', event: makeEvent({ code: 'host.down', cause: fault, taskId: null }) });
    expect(pointers.map(({ to }) => to)).toEqual(['last-event', 'root']);
    expect(pointers[0]).toMatchObject({ codes: ['host.suspected'] });
  });

  test('what the control loop wrote down is what an event or a task told of it', () => {
    const reconciler = { kind: 'reconciler', id: null } as const;
    const entry = {
      revision: 5,
      previousRevision: 4,
      at,
      cause: reconciler,
      actor: '',
      objectKind: 'guest',
      objectId: 'vm-1',
      fields: {},
    } as const;
    expect(causesBehind({ kind: 'change', entry }).map(({ to }) => to)).toEqual(['telling', 'task-at-work', 'root']);
    expect(causesBehind({ kind: 'change', entry: { ...entry, cause: { kind: 'user', id: 'admin' } } }).map(({ to }) => to)).toEqual([
      'root',
    ]);
  });

  test.each(causeKinds)('anything that "%s" caused ends at a root', (kind) => {
    for (const id of [null, 'host-1', 'task-1', 'plan-1', 'admin']) {
      const cause = { kind, id };
      const records = [
        { kind: 'task', task: makeTask({ cause }) },
        { kind: 'plan', plan: makePlan({ cause }) },
        { kind: 'decision', decision: makeDecision({ cause }) },
        { kind: 'event', event: makeEvent({ cause, taskId: null }) },
      ] as const;
      for (const record of records) expect(causesBehind(record).at(-1)?.to, JSON.stringify(cause)).toBe('root');
    }
  });
});
