import type { Cause, CauseKind } from '../model/cause';
import type { PoolEvent } from '../model/pool-event';
import type { CauseRecord } from './cause-records';

/** Where to look for what was behind something: another record, or an end of the chain. */
export type Pointer =
  | { readonly to: 'task' | 'plan' | 'event'; readonly id: string }
  /** The event that told of a change of this object, written with it. */
  | { readonly to: 'telling'; readonly objectId: string; readonly revision: number; readonly at: string }
  /** The task that was at work on an object at a time. */
  | { readonly to: 'task-at-work'; readonly objectId: string; readonly at: string }
  /** The last event of one of these codes on an object, up to a time. */
  | { readonly to: 'last-event'; readonly objectId: string; readonly codes: readonly string[]; readonly until: string }
  | { readonly to: 'root'; readonly root: Root };

/** What is behind it all: a fault, a person, a policy at work. */
export interface Root {
  readonly kind: Exclude<CauseKind, 'plan'> | 'plan-gone';
  readonly id: string | null;
}

/** Events with which a failure begins to have consequences, and the one with which it was first noticed. */
const failures = [
  'host.down',
  'host.hung',
  'host.isolated',
  'host.off',
  'host.storage-lost',
  'guest.crashed',
  'guest.vanished',
  'storage.offline',
  'storage.degraded',
] as const;
const failureCodes: ReadonlySet<string> = new Set(failures);
const noticed = ['host.suspected'] as const;

/**
 * Where the cause of a record is to be looked for, best first; the last one is always a root, so that every chain ends. Pure: finding
 * what a pointer names is the caller's business.
 */
export function causesBehind(record: CauseRecord): readonly Pointer[] {
  switch (record.kind) {
    case 'event':
      return behindEvent(record.event);
    case 'task': {
      const { parentId, cause, createdAt } = record.task;
      return [...(parentId === null ? [] : [{ to: 'task', id: parentId } as const]), ...behindCause(cause, createdAt)];
    }
    case 'plan': {
      const { parentId, cause, createdAt } = record.plan;
      return [...(parentId === null ? [] : [{ to: 'plan', id: parentId } as const]), ...behindCause(cause, createdAt)];
    }
    case 'decision': {
      const { cause, at, guestId } = record.decision;
      return guestId !== null && saysLittle(cause)
        ? [{ to: 'task-at-work', objectId: guestId, at }, ...behindCause(cause, at)]
        : behindCause(cause, at);
    }
    case 'change': {
      const { objectId, revision, at, cause } = record.entry;
      if (!saysLittle(cause)) return behindCause(cause, at);
      return [{ to: 'telling', objectId, revision, at }, { to: 'task-at-work', objectId, at }, ...behindCause(cause, at)];
    }
  }
}

/** The control loop writes down what it sees and does; whose doing it was, an event or a task tells. */
const saysLittle = ({ kind, id }: Cause): boolean => id === null && (kind === 'reconciler' || kind === 'ha' || kind === 'system');

function behindEvent({ taskId, cause, code, at }: PoolEvent): readonly Pointer[] {
  if (taskId !== null) return [{ to: 'task', id: taskId }, ...behindCause(cause, at)];
  if (cause.kind !== 'fault' || cause.id === null) return behindCause(cause, at);
  const root: Pointer = { to: 'root', root: { kind: 'fault', id: cause.id } };
  if (noticed.some((first) => first === code)) return [root];
  // A failure is its own cause: what can be told before it is only how it was noticed.
  if (failureCodes.has(code)) return [{ to: 'last-event', objectId: cause.id, codes: noticed, until: at }, root];
  return behindCause(cause, at);
}

function behindCause({ kind, id }: Cause, at: string): readonly Pointer[] {
  if (id === null) return [{ to: 'root', root: { kind: kind === 'plan' ? 'plan-gone' : kind, id } }];
  if (kind === 'plan')
    return [
      { to: 'plan', id },
      { to: 'root', root: { kind: 'plan-gone', id } },
    ];
  const root: Pointer = { to: 'root', root: { kind, id } };
  if (kind === 'fault') return [{ to: 'last-event', objectId: id, codes: failures, until: at }, root];
  const record = (['task', 'plan', 'event'] as const).find((word) => id.startsWith(`${word}-`));
  return record ? [{ to: record, id }, root] : [root];
}
