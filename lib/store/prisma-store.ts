import type { Connection } from '@/lib/postgres/connection';
import { listBalanceRounds, saveBalanceRound } from './balance-rounds';
import { commitTo } from './commit';
import { connectDatabase, type Database } from './database';
import { findDecision, listDecisions } from './decisions';
import { findEvent, listEvents } from './events';
import { findIdempotencyKey } from './idempotency-keys';
import { journalSince, listFieldChanges, listJournal } from './journal';
import { clearPool, loadPool } from './load-pool';
import { openPastRecords } from './past-records';
import { findPlan, listPlans } from './plans';
import { prune } from './prune';
import type { Store } from './store';
import { countChildTasks, findTask, listTasks } from './tasks';
import { insertView, listViews, removeView } from './views';

/** The store of the pool, and the database that the stores of samples and of a simulated fleet share with it. */
export interface PrismaStore extends Store {
  readonly database: Database;
}

/**
 * Opens the store of a migrated database; rejects when it cannot be reached. `onProblem` hears of connections that break while idle:
 * a server restart is survived, as the next query connects anew.
 */
export async function openStore(connection: Connection, onProblem: (error: Error) => void = () => undefined): Promise<PrismaStore> {
  const database = connectDatabase(connection, onProblem);
  const version = await readVersion(database);
  return {
    database,
    loadPool: () => loadPool(database),
    commit: (commit) => commitTo(database, commit),
    clearPool: (scenario) => clearPool(database, scenario),
    listTasks: (filter, limit, cursor) => listTasks(database, filter, limit, cursor),
    findTask: (id) => findTask(database, id),
    countChildTasks: (parentId) => countChildTasks(database, parentId),
    listPlans: (filter, limit, cursor) => listPlans(database, filter, limit, cursor),
    findPlan: (id) => findPlan(database, id),
    listBalanceRounds: (clusterId, limit, cursor) => listBalanceRounds(database, clusterId, limit, cursor),
    saveBalanceRound: (round) => saveBalanceRound(database, round),
    listEvents: (filter, limit, cursor) => listEvents(database, filter, limit, cursor),
    findEvent: (id) => findEvent(database, id),
    findDecision: (id) => findDecision(database, id),
    listDecisions: (filter, limit, cursor) => listDecisions(database, filter, limit, cursor),
    listJournal: (objectId, limit, cursor) => listJournal(database, objectId, limit, cursor),
    listFieldChanges: (objectId, field, limit, toRevision) => listFieldChanges(database, objectId, field, limit, toRevision),
    journalSince: (revision, limit) => journalSince(database, revision, limit),
    past: openPastRecords(database),
    findIdempotencyKey: (key) => findIdempotencyKey(database, key),
    listViews: (page, owner) => listViews(database, page, owner),
    insertView: (view) => insertView(database, view),
    removeView: (id, owner) => removeView(database, id, owner),
    prune: (nowMs) => prune(database, nowMs),
    databaseVersion: async () => version,
    close: () => database.close(),
  };
}

async function readVersion(database: Database): Promise<string> {
  try {
    const { rows } = await database.pool.query<{ server_version: string }>('SHOW server_version');
    return rows[0]?.server_version ?? '';
  } catch (error) {
    await database.close();
    throw error;
  }
}
