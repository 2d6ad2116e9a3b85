import { describe, expect, it } from 'vitest';
import { emptyLog, withDone, withStart } from './mission-log';

const start = { since: '2026-11-22T10:00:00.000Z', revision: 7 };
const step = (code: string, done: boolean, href = '/lab') => ({ code, href, done });

describe('what the browser keeps of missions', () => {
  const begun = withStart(emptyLog, 'self-repair', start);

  it('keeps a step done that a later answer does not see any more, with where it was to be looked at', () => {
    const once = withDone(begun, 'self-repair', [step('broken', true), step('noticed', true, '/tasks/task-1')]);
    const later = withDone(once, 'self-repair', [step('broken', false), step('noticed', true, '/tasks/task-2')]);
    expect(later['self-repair']?.done).toEqual({ broken: '/lab', noticed: '/tasks/task-1' });
  });

  it('is the same log when nothing is new, so that nothing is drawn again', () => {
    expect(withDone(begun, 'self-repair', [step('broken', false)])).toBe(begun);
    expect(withDone(begun, 'maintenance', [step('planned', true)])).toBe(begun);
  });

  it('forgets the steps of a mission that is started again', () => {
    const done = withDone(begun, 'self-repair', [step('broken', true)]);
    expect(withStart(done, 'self-repair', start)['self-repair']?.done).toEqual({});
  });
});
