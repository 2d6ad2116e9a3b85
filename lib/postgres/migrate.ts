import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type pg from 'pg';
import { type Connection, withClient } from './connection';
import { PostgresError } from './postgres-error';

export interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

export interface AppliedMigration {
  readonly migration_name: string;
  readonly checksum: string;
  readonly finished: boolean;
}

/** The lock that `prisma migrate deploy` takes, so that it and we wait for each other. */
const migrationLock = 72_707_369;

/** Exactly as Prisma's own schema engine makes it, so that `prisma migrate deploy` can take over. */
const historyTable = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`;

/**
 * Brings a database to the schema of this code: applies the migrations that it lacks, in order of name, each in a transaction
 * of its own. Answers their names. Throws PostgresError, before anything is changed, for a database that is newer than the
 * code, whose history was edited or failed, or that holds somebody else's tables.
 */
export async function migrate(connection: Connection, folder = path.resolve('prisma/migrations')): Promise<readonly string[]> {
  const migrations = readMigrations(folder);
  return withClient(connection, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    await prepareHistory(client);
    const applied = await loadHistory(client);
    const trouble = findMigrationTrouble(migrations, applied);
    if (trouble) throw new PostgresError(`The database cannot be used. ${trouble}`);
    const missing = migrations.filter(({ name }) => !applied.some((row) => row.migration_name === name));
    for (const migration of missing) await applyWhole(client, migration);
    return missing.map(({ name }) => name);
  });
}

/** In the order they are applied. */
export function readMigrations(folder: string): readonly Migration[] {
  if (!existsSync(folder)) throw new PostgresError(`The migrations folder ${folder} is missing. Start Onepool from its own folder.`);
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(path.join(folder, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    });
}

/** Makes the table of applied migrations in an empty database. */
export async function prepareHistory(client: pg.Client): Promise<void> {
  const tables = await listTables(client);
  if (tables.includes('_prisma_migrations')) return;
  if (tables.length > 0) {
    const shown = tables.slice(0, 3).join(', ') + (tables.length > 3 ? ', …' : '');
    throw new PostgresError(`The database holds tables that are not Onepool's (${shown}). Give Onepool a database of its own.`);
  }
  await client.query(historyTable);
}

export async function listTables(client: pg.Client): Promise<readonly string[]> {
  const tables = await client.query<{ tablename: string }>('SELECT tablename FROM pg_tables WHERE schemaname = current_schema()');
  return tables.rows.map((row) => row.tablename);
}

/** A sentence for a history that this code cannot go on from; null when it can. */
export function findMigrationTrouble(migrations: readonly Migration[], applied: readonly AppliedMigration[]): string | null {
  for (const { migration_name: name, checksum, finished } of applied) {
    const known = migrations.find((migration) => migration.name === name);
    if (!known) {
      return `It was made by a newer Onepool: it has the migration ${name}, which this version does not know. Start the newer version, or restore a backup from before.`;
    }
    if (!finished) {
      return `The migration ${name} was begun by "prisma migrate" and did not finish. Repair it with "prisma migrate resolve", or restore a backup.`;
    }
    if (known.checksum !== checksum) {
      return `The migration ${name} was edited after it was applied. Bring its file back to what was applied.`;
    }
  }
  return null;
}

/** Within the transaction of the caller. */
export async function applyMigration(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query(sql);
  await client.query(
    `INSERT INTO "_prisma_migrations" ("id", "checksum", "finished_at", "migration_name", "started_at", "applied_steps_count") VALUES ($1, $2, clock_timestamp(), $3, now(), 1)`,
    [randomUUID(), checksum, name],
  );
}

async function applyWhole(client: pg.Client, migration: Migration): Promise<void> {
  await client.query('BEGIN');
  try {
    await applyMigration(client, migration);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    const why = error instanceof Error ? error.message : String(error);
    throw new PostgresError(`The migration ${migration.name} failed, and nothing of it was kept: ${why}`);
  }
}

async function loadHistory(client: pg.Client): Promise<readonly AppliedMigration[]> {
  const rows = await client.query<AppliedMigration>(
    `SELECT migration_name, checksum, finished_at IS NOT NULL AS finished FROM "_prisma_migrations" WHERE rolled_back_at IS NULL ORDER BY migration_name`,
  );
  return rows.rows;
}
