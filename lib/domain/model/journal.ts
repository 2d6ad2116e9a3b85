import type { Cause } from './cause';
import type { Guest } from './guest';
import type { Cluster, Host, Network, StoragePool } from './infrastructure';
import type { Plan } from './plan';
import type { Rule } from './rule';
import type { Task } from './task';

/** Every kind of object that is versioned by the journal, with its type. */
export interface ObjectKinds {
  cluster: Cluster;
  host: Host;
  'storage-pool': StoragePool;
  network: Network;
  guest: Guest;
  rule: Rule;
  task: Task;
  plan: Plan;
}
export type ObjectKind = keyof ObjectKinds;
export const objectKinds = [
  'cluster',
  'host',
  'storage-pool',
  'network',
  'guest',
  'rule',
  'task',
  'plan',
] as const satisfies readonly ObjectKind[];

/** One change of one object: `before` null for a birth, `after` null for a death. */
export type Change = {
  [K in ObjectKind]: {
    readonly kind: K;
    readonly id: string;
    readonly revision: number;
    readonly before: ObjectKinds[K] | null;
    readonly after: ObjectKinds[K] | null;
  };
}[ObjectKind];

/** Old and new value of each changed field, by dotted path ('status.state'). A birth lists new values only, a death old ones. */
export type FieldChanges = Readonly<Record<string, readonly [old: unknown, now: unknown]>>;

/** A row of the journal, the ordered log of every committed change. */
export interface JournalEntry {
  readonly revision: number;
  readonly at: string;
  readonly cause: Cause;
  readonly actor: string;
  readonly objectKind: ObjectKind;
  readonly objectId: string;
  /** Revision of the object before this change; null for a birth. */
  readonly previousRevision: number | null;
  readonly fields: FieldChanges;
}
