import { describe, expect, it } from 'vitest';
import { type GuestParts, makeGuest } from '@/lib/testing/make-guest';
import { makeTask } from '@/lib/testing/make-task';
import type { Task } from '../model/task';
import { countEndedChild } from './plan-parent-task';
import { planTask } from './plan-task';

const nowIso = '2026-11-22T12:00:00.000Z';
const plan = (task: Parameters<typeof makeTask>[0], guest: GuestParts | null) =>
  planTask(makeTask(task), guest && makeGuest(guest), nowIso);
const problem = { code: 'storage-full', params: { need: 2 }, at: nowIso };

describe('planTask', () => {
  it.each<[string, Parameters<typeof makeTask>[0], GuestParts | null, Task['state']]>([
    ['a create goes on while the guest boots', { kind: 'create' }, { on: 'host-1', status: { state: 'starting' } }, 'running'],
    ['a create ends when the guest runs where it was placed', { kind: 'create' }, { on: 'host-1' }, 'succeeded'],
    [
      'a create of a guest that stays off ends when it is off',
      { kind: 'create' },
      { on: 'host-1', spec: { power: 'stopped' } },
      'succeeded',
    ],
    ['a create whose guest was deleted meanwhile is cancelled', { kind: 'create' }, { on: 'host-1', spec: { deleted: true } }, 'cancelled'],
    ['a start is superseded by a later stop', { kind: 'start' }, { on: 'host-1', spec: { power: 'stopped' } }, 'cancelled'],
    [
      'a start that fails again and again fails',
      { kind: 'start' },
      { on: 'host-1', status: { state: 'stopped', failures: 4, problem } },
      'failed',
    ],
    ['one failure is not yet the end', { kind: 'start' }, { on: 'host-1', status: { state: 'stopped', failures: 1, problem } }, 'running'],
    [
      'a reboot waits for its own restart',
      { kind: 'reboot', params: { restarts: 2 } },
      { on: 'host-1', status: { restarts: 1 } },
      'running',
    ],
    ['and ends with it', { kind: 'reboot', params: { restarts: 2 } }, { on: 'host-1', status: { restarts: 2 } }, 'succeeded'],
    ['a move ends on its target', { kind: 'migrate', params: { toHostId: 'host-2' } }, { on: 'host-2' }, 'succeeded'],
    [
      'a move goes on while it is wanted',
      { kind: 'migrate', params: { toHostId: 'host-2' } },
      { on: 'host-1', assignment: { hostId: 'host-2' } },
      'running',
    ],
    [
      'a move that was given up failed',
      { kind: 'migrate', params: { toHostId: 'host-2' } },
      { on: 'host-1', status: { problem } },
      'failed',
    ],
    [
      'a move that was cancelled is cancelled',
      { kind: 'migrate', params: { toHostId: 'host-2' }, cancelRequested: true },
      { on: 'host-1' },
      'cancelled',
    ],
    ['a resize ends when the hypervisor has the new size', { kind: 'resize' }, { on: 'host-1' }, 'succeeded'],
    ['a delete goes on until the guest is gone', { kind: 'delete' }, { on: 'host-1', spec: { deleted: true } }, 'running'],
    ['and then is done', { kind: 'delete' }, null, 'succeeded'],
    ['any other task ends with its guest', { kind: 'start' }, null, 'cancelled'],
  ])('%s', (_, task, guest, state) => {
    expect(plan(task, guest).state).toBe(state);
  });

  it('walks through its steps and never back', () => {
    const created = plan({ kind: 'create', steps: ['place', 'define', 'start'] }, { assignment: { hostId: 'host-1' } });
    expect(created.steps.map((step) => step.state)).toEqual(['done', 'running', 'waiting']);
    const defined = planTask(created, makeGuest({ on: 'host-1', status: { state: 'starting' } }), nowIso);
    expect(defined.steps.map((step) => step.state)).toEqual(['done', 'done', 'running']);
    const lost = planTask(defined, makeGuest({ on: 'host-1', status: { state: 'unknown' } }), nowIso);
    expect(lost.steps.map((step) => step.state)).toEqual(['done', 'done', 'running']);
  });

  it('tells the reason of a failure and marks the step that failed', () => {
    const started = plan({ kind: 'start', steps: ['start'] }, { on: 'host-1', status: { state: 'stopped' } });
    const failed = planTask(started, makeGuest({ on: 'host-1', status: { state: 'stopped', failures: 4, problem } }), nowIso);
    expect(failed).toMatchObject({ state: 'failed', error: { code: 'storage-full', params: { need: 2 } }, endedAt: nowIso });
    expect(failed.steps[0]?.state).toBe('failed');
  });

  it('answers the very same task when nothing changed, so that nothing is written', () => {
    const task = plan({ kind: 'create', steps: ['place', 'define', 'start'] }, { on: 'host-1', status: { state: 'starting' } });
    expect(planTask(task, makeGuest({ on: 'host-1', status: { state: 'starting' } }), '2026-11-22T12:00:09.000Z')).toBe(task);
  });
});

describe('countEndedChild', () => {
  const parent = makeTask({ kind: 'bulk', params: { total: 2 } });

  it('ends with its last child', () => {
    const half = countEndedChild(parent, 'succeeded', nowIso);
    expect(half).toMatchObject({ state: 'running', progress: 0.5 });
    expect(countEndedChild(half, 'succeeded', nowIso)).toMatchObject({ state: 'succeeded', progress: 1 });
  });

  it('fails when a child failed, and says how many', () => {
    const ended = countEndedChild(countEndedChild(parent, 'failed', nowIso), 'succeeded', nowIso);
    expect(ended).toMatchObject({ state: 'failed', error: { code: 'children-failed', params: { failed: 1, total: 2 } } });
  });
});
