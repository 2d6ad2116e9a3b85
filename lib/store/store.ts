import type { BalanceRound } from '@/lib/domain/model/balance-round';
import type { Decision } from '@/lib/domain/model/decision';
import type { Change, JournalEntry } from '@/lib/domain/model/journal';
import type { Plan } from '@/lib/domain/model/plan';
import type { PoolEvent } from '@/lib/domain/model/pool-event';
import type { Task } from '@/lib/domain/model/task';
import type { PastRecords } from './past-records';

/** Everything of one group commit: written in one transaction or not at all. */
export interface Commit {
  /** In order of revision; several changes of one object may be among them, the last one wins in its table. */
  readonly changes: readonly Change[];
  /** One row per change, same order. */
  readonly journal: readonly JournalEntry[];
  readonly decisions: readonly Decision[];
  readonly events: readonly PoolEvent[];
  readonly idempotencyKeys: readonly IdempotencyRecord[];
  /** Revision of the pool before this commit: the transaction fails with StaleCommitError when another process has moved it on. */
  readonly fromRevision: number;
  readonly toRevision: number;
  readonly nextGuestNumber: number;
}

export class StaleCommitError extends Error {
  override readonly name = 'StaleCommitError';
}

export interface IdempotencyRecord {
  readonly key: string;
  readonly requestHash: string;
  readonly status: number;
  readonly answer: unknown;
}

export interface LoadedPool {
  readonly revision: number;
  readonly nextGuestNumber: number;
  readonly scenario: string;
  /** Births of every object and unfinished task, ready for Inventory.apply. */
  readonly changes: readonly Change[];
}

export interface HistoryPage<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

export interface TaskFilter {
  readonly states?: readonly Task['state'][];
  readonly kinds?: readonly Task['kind'][];
  readonly objectId?: string;
  /** Null for tasks that are no part of another. */
  readonly parentId?: string | null;
  /** Matches the object's name. */
  readonly text?: string;
  /** Only tasks that had ended by then. */
  readonly endedBy?: string;
}

export interface PlanFilter {
  readonly kinds?: readonly Plan['kind'][];
  readonly states?: readonly Plan['status']['state'][];
  /** A cluster, host or rule it is about. */
  readonly scopeId?: string;
  readonly parentId?: string | null;
  /** Only plans that were there by then. */
  readonly createdBy?: string;
}

export interface EventFilter {
  readonly severities?: readonly PoolEvent['severity'][];
  readonly codes?: readonly string[];
  readonly objectId?: string;
  readonly text?: string;
  readonly from?: string;
  readonly to?: string;
  /** Only events of older revisions. */
  readonly beforeRevision?: number;
}

export interface SavedView {
  readonly id: string;
  readonly page: string;
  readonly name: string;
  readonly query: string;
  readonly shared: boolean;
  readonly owner: string;
  readonly createdAt: string;
}

/** The only Prisma code is behind this: rows in, domain objects out. Made by openStore() in prisma-store.ts. */
export interface Store {
  loadPool(): Promise<LoadedPool>;
  commit(commit: Commit): Promise<void>;
  /** Empties the whole pool (a new scenario is loaded); revisions go on from where they were. */
  clearPool(scenario: string): Promise<void>;

  listTasks(filter: TaskFilter, limit: number, cursor: string | null): Promise<HistoryPage<Task> & { total: number }>;
  findTask(id: string): Promise<Task | null>;
  countChildTasks(parentId: string): Promise<Readonly<Record<string, number>>>;
  /** Also those that are closed and no longer in the inventory. */
  listPlans(filter: PlanFilter, limit: number, cursor: string | null): Promise<HistoryPage<Plan> & { total: number }>;
  findPlan(id: string): Promise<Plan | null>;
  /** Rounds of the balancer, newest first; of one cluster, or of all when it is null. */
  listBalanceRounds(clusterId: string | null, limit: number, cursor: string | null): Promise<HistoryPage<BalanceRound> & { total: number }>;
  /** Writes a new row, or the same one again with a later end. */
  saveBalanceRound(round: BalanceRound): Promise<void>;
  listEvents(filter: EventFilter, limit: number, cursor: string | null): Promise<HistoryPage<PoolEvent> & { total: number }>;
  findEvent(id: string): Promise<PoolEvent | null>;
  findDecision(id: string): Promise<Decision | null>;
  listDecisions(filter: { guestId?: string; until?: string }, limit: number, cursor: string | null): Promise<HistoryPage<Decision>>;
  /** Journal rows of one object, newest first. */
  listJournal(objectId: string, limit: number, cursor: string | null): Promise<HistoryPage<JournalEntry>>;
  /** Journal rows of one object that changed one field, up to a revision, newest first: the hosts a guest lived on. */
  listFieldChanges(objectId: string, field: string, limit: number, toRevision?: number): Promise<readonly JournalEntry[]>;
  journalSince(revision: number, limit: number): Promise<readonly JournalEntry[]>;
  /** The journal as a road back, and the pictures kept along it. */
  readonly past: PastRecords;

  findIdempotencyKey(key: string): Promise<IdempotencyRecord | null>;
  listViews(page: string | null, owner: string): Promise<readonly SavedView[]>;
  insertView(view: SavedView): Promise<void>;
  /** False when there was none. */
  removeView(id: string, owner: string): Promise<boolean>;

  /** Tidies: idempotency keys over a day old, finished tasks, events and decisions over their retention. */
  prune(nowMs: number): Promise<void>;
  databaseVersion(): Promise<string>;
  close(): Promise<void>;
}
