import type { FieldChanges, ObjectKind } from '@/lib/domain/model/journal';
import type { Plan } from '@/lib/domain/model/plan';
import type { PoolEvent } from '@/lib/domain/model/pool-event';
import type { Task } from '@/lib/domain/model/task';
import type { Database } from './database';
import { type KeptSnapshot, keepSnapshot, listSnapshots, loadSnapshot, type SnapshotLine } from './pool-snapshots';

/** A moment of the journal: the newest revision there was, and when it was written. */
export interface Moment {
  readonly revision: number;
  readonly atMs: number;
}

/** A row of the journal as far as going back over it needs it. */
export interface BackRow {
  readonly revision: number;
  readonly previousRevision: number | null;
  readonly kind: ObjectKind;
  readonly id: string;
  readonly fields: FieldChanges;
}

export interface BackRange {
  /** Rows up to this revision, it included, … */
  readonly fromRevision: number;
  /** … down to the one after this. */
  readonly toRevision: number;
  /** Rows of other tasks are left out: most tasks of a stretch began and ended within it. */
  readonly taskIds: readonly string[];
}

/** What is kept of the past: the journal as something to go back over, and whole pictures along the way. */
export interface PastRecords {
  /** The newest change at or before a pool time; null when there is none that old. */
  findMoment(atMs: number): Promise<Moment | null>;
  /** Where the records begin: the pool as it was first taken in, or the oldest picture that is still kept. Null for an empty pool. */
  findBeginning(): Promise<Moment | null>;
  /** Journal rows newest first, a page at a time. */
  rowsBack(range: BackRange): AsyncIterable<readonly BackRow[]>;
  /** Tasks that were there at a moment and have ended since, as they ended. */
  listTasksEndedAfter(moment: Moment): Promise<readonly Task[]>;
  /** Plans that were there at a moment and have been closed since, as they are now. */
  listPlansClosedAfter(moment: Moment): Promise<readonly Plan[]>;
  /** The last event before a pool time, and the first after it; for stepping from one to the next. */
  findEventBefore(atMs: number): Promise<PoolEvent | null>;
  findEventAfter(atMs: number): Promise<PoolEvent | null>;
  /** Kept pictures, oldest first. */
  listSnapshots(): Promise<readonly KeptSnapshot[]>;
  /** Lines of a kept picture, some thousand at a time; none when it is gone. */
  loadSnapshot(revision: number): AsyncIterable<readonly SnapshotLine[]>;
  keepSnapshot(moment: Moment, lines: AsyncIterable<readonly SnapshotLine[]>): Promise<void>;
}

/** Rows a query. Most are a few hundred bytes. */
const pageSize = 5_000;

export const openPastRecords = (database: Database): PastRecords => ({
  findMoment: (atMs) => findMoment(database, atMs),
  findBeginning: () => findBeginning(database),
  rowsBack: (range) => rowsBack(database, range),
  listTasksEndedAfter: ({ revision, atMs }) =>
    listValues<Task>(database, 'SELECT value FROM tasks WHERE ended_at IS NOT NULL AND revision > $1 AND created_at <= $2', revision, atMs),
  listPlansClosedAfter: ({ revision, atMs }) =>
    listValues<Plan>(database, 'SELECT value FROM plans WHERE closed AND revision > $1 AND created_at <= $2', revision, atMs),
  findEventBefore: (atMs) => findEvent(database, 'at < $1 ORDER BY at DESC, sequence DESC', atMs),
  findEventAfter: (atMs) => findEvent(database, 'at > $1 ORDER BY at, sequence', atMs),
  listSnapshots: () => listSnapshots(database),
  loadSnapshot: (revision) => loadSnapshot(database, revision),
  keepSnapshot: (moment, lines) => keepSnapshot(database, moment, lines),
});

async function findMoment({ pool }: Database, atMs: number): Promise<Moment | null> {
  const text = 'SELECT revision, at FROM journal WHERE at <= $1 ORDER BY at DESC, revision DESC LIMIT 1';
  const { rows } = await pool.query<MomentRow>({ text, values: [new Date(atMs)] });
  return rows[0] ? toMoment(rows[0]) : null;
}

/**
 * The first rows of a new pool are the births of what its hypervisors had: the records begin with the last of them. Where old rows are gone,
 * they begin with the picture that took their place.
 */
async function findBeginning({ pool }: Database): Promise<Moment | null> {
  const first = `SELECT min(revision) FROM journal WHERE cause_kind = 'user' OR previous_revision IS NOT NULL`;
  const text = `
    SELECT revision, at FROM journal WHERE revision < coalesce((${first}), 9223372036854775807)
    UNION ALL SELECT revision, at FROM pool_snapshots WHERE revision < (SELECT min(revision) FROM journal)
    ORDER BY revision DESC LIMIT 1`;
  const { rows } = await pool.query<MomentRow>(text);
  return rows[0] ? toMoment(rows[0]) : null;
}

async function* rowsBack({ pool }: Database, { fromRevision, toRevision, taskIds }: BackRange): AsyncGenerator<BackRow[]> {
  const text = `
    SELECT revision::float8 AS revision, previous_revision::float8 AS "previousRevision", object_kind AS kind, object_id AS id, fields
    FROM journal WHERE revision <= $1 AND revision > $2 AND (object_kind <> 'task' OR object_id = ANY($3))
    ORDER BY revision DESC LIMIT ${pageSize}`;
  for (let from = fromRevision; ; ) {
    const { rows } = await pool.query<BackRow>({ text, values: [from, toRevision, taskIds] });
    yield rows;
    const last = rows.at(-1);
    if (!last || rows.length < pageSize) return;
    from = last.revision - 1;
  }
}

/** The values are what commits wrote into the table that the statement names. */
async function listValues<Value>({ pool }: Database, text: string, revision: number, atMs: number): Promise<Value[]> {
  const { rows } = await pool.query<{ value: Value }>({ text, values: [revision, new Date(atMs)] });
  return rows.map(({ value }) => value);
}

async function findEvent({ pool }: Database, which: string, atMs: number): Promise<PoolEvent | null> {
  const { rows } = await pool.query<{ value: PoolEvent }>({
    text: `SELECT value FROM events WHERE ${which} LIMIT 1`,
    values: [new Date(atMs)],
  });
  return rows[0]?.value ?? null;
}

interface MomentRow {
  readonly revision: string;
  readonly at: Date;
}

const toMoment = ({ revision, at }: MomentRow): Moment => ({ revision: Number(revision), atMs: at.getTime() });
