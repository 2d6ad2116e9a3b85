import path from 'node:path';
import type pg from 'pg';
import { type Connection, withClient } from '../connection';
import { applyMigration, findMigrationTrouble, listTables, prepareHistory, readMigrations } from '../migrate';
import { PostgresError } from '../postgres-error';
import type { Manifest } from './backup-format';
import { readBackup } from './read-backup';

const batchRows = 1000;
const batchCharacters = 4_000_000;

/**
 * Puts a backup into a database, in one transaction: on any error the database is as before. Its schema is made by the
 * migrations that the backup knew, so an older backup restores too; start Onepool to bring it up to date. Throws PostgresError
 * for a backup that is newer than this code, and for a database that holds anything already unless `force` says to replace it.
 */
export async function restoreBackup(
  connection: Connection,
  file: string,
  { force, migrationsFolder = path.resolve('prisma/migrations') }: { readonly force: boolean; readonly migrationsFolder?: string },
): Promise<Manifest> {
  return withClient(connection, async (client) => {
    await client.query('BEGIN');
    try {
      const manifest = await load(client, file, force, migrationsFolder);
      await client.query('COMMIT');
      return manifest;
    } catch (error) {
      await client.query('ROLLBACK');
      throw error;
    }
  });
}

async function load(client: pg.Client, file: string, force: boolean, migrationsFolder: string): Promise<Manifest> {
  let found: Manifest | undefined;
  const batch = new RowBatch(client);
  await readBackup(file, {
    async manifest(manifest) {
      found = manifest;
      await clear(client, force);
      await makeSchema(client, manifest, migrationsFolder);
    },
    row: (table, json) => batch.add(table, json),
    endOfTable: (table) => batch.flush(table),
  });
  if (!found) throw new PostgresError(`${file} is empty.`);
  for (const { table, column, lastValue } of found.sequences) {
    if (lastValue !== null)
      await client.query('SELECT setval(pg_get_serial_sequence(quote_ident($1), $2), $3::bigint)', [table, column, lastValue]);
  }
  return found;
}

async function clear(client: pg.Client, force: boolean): Promise<void> {
  const tables = await listTables(client);
  // Any program made with Prisma has such a history; only ours has a pool.
  if (!tables.includes('_prisma_migrations') || !tables.includes('pool_state')) return;
  if (!force && (await holdsRows(client, tables))) {
    throw new PostgresError('The database is not empty. Say --force to replace everything in it by the backup.');
  }
  for (const name of tables) await client.query(`DROP TABLE "${name}" CASCADE`);
}

async function holdsRows(client: pg.Client, tables: readonly string[]): Promise<boolean> {
  for (const name of tables) {
    if (name === '_prisma_migrations') continue;
    const found = await client.query(`SELECT FROM "${name}" LIMIT 1`);
    if (found.rowCount !== 0) return true;
  }
  return false;
}

async function makeSchema(client: pg.Client, manifest: Manifest, migrationsFolder: string): Promise<void> {
  const known = readMigrations(migrationsFolder);
  const trouble = findMigrationTrouble(
    known,
    manifest.migrations.map(({ name, checksum }) => ({ migration_name: name, checksum, finished: true })),
  );
  if (trouble) throw new PostgresError(`The backup does not fit. ${trouble}`);
  await prepareHistory(client);
  const wanted = new Set(manifest.migrations.map(({ name }) => name));
  for (const migration of known) if (wanted.has(migration.name)) await applyMigration(client, migration);
}

/** Collects rows and inserts them many at a time; PostgreSQL reads the JSON that it wrote, so no value passes through ours. */
class RowBatch {
  private rows: string[] = [];
  private characters = 0;

  constructor(private readonly client: pg.Client) {}

  async add(table: string, json: string): Promise<void> {
    this.rows.push(json);
    this.characters += json.length;
    if (this.rows.length >= batchRows || this.characters >= batchCharacters) await this.flush(table);
  }

  async flush(table: string): Promise<void> {
    if (this.rows.length === 0) return;
    await this.client.query(`INSERT INTO "${table}" SELECT * FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb)`, [
      `[${this.rows.join(',')}]`,
    ]);
    this.rows = [];
    this.characters = 0;
  }
}
