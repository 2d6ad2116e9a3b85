import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type pg from 'pg';
import { type Connection, withClient } from '../connection';
import { PostgresError } from '../postgres-error';
import { formatVersion, type Manifest } from './backup-format';

const rowsPerFetch = 500;

/**
 * Writes everything that a database holds into one file, as of one moment, also while Onepool runs on it. The file appears
 * whole or not at all. Answers what is in it.
 */
export async function writeBackup(connection: Connection, file: string): Promise<Manifest> {
  const unfinished = `${file}.unfinished`;
  try {
    const manifest = await withClient(connection, async (client) => {
      await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
      const found = await describe(client);
      await pipeline(
        Readable.from(withChecksum(lines(client, found))),
        createGzip({ level: 6 }),
        createWriteStream(unfinished, { mode: 0o600 }),
      );
      await client.query('COMMIT');
      return found;
    });
    await rename(unfinished, file);
    return manifest;
  } finally {
    await rm(unfinished, { force: true });
  }
}

async function describe(client: pg.Client): Promise<Manifest> {
  const [version, migrations] = [await ask<{ server_version: string }>(client, 'SHOW server_version'), await loadMigrations(client)];
  const names = await ask<{ name: string }>(
    client,
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema() AND tablename <> '_prisma_migrations' ORDER BY 1`,
  );
  const tables = [];
  for (const { name } of names) {
    const counted = await ask<{ rows: string }>(client, `SELECT count(*) AS rows FROM "${name}"`);
    tables.push({ name, rows: Number(counted[0]?.rows) });
  }
  return {
    format: 'onepool-backup',
    formatVersion,
    createdAt: new Date().toISOString(),
    postgres: version[0]?.server_version ?? '',
    migrations,
    tables,
    sequences: await loadSequences(client),
  };
}

async function loadMigrations(client: pg.Client): Promise<Manifest['migrations']> {
  const known = await ask<{ known: boolean }>(client, `SELECT to_regclass('_prisma_migrations') IS NOT NULL AS known`);
  if (!known[0]?.known) throw new PostgresError('There is nothing to back up: the database is empty. Start Onepool on it once.');
  return ask(
    client,
    'SELECT migration_name AS name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY 1',
  );
}

function loadSequences(client: pg.Client): Promise<Manifest['sequences']> {
  return ask(
    client,
    `SELECT owner.relname AS table, owned.attname AS column, pg_sequence_last_value(counter.oid)::text AS "lastValue"
     FROM pg_class counter
     JOIN pg_depend link ON link.objid = counter.oid AND link.classid = 'pg_class'::regclass AND link.deptype IN ('a', 'i')
     JOIN pg_class owner ON owner.oid = link.refobjid AND owner.relnamespace = current_schema()::regnamespace
     JOIN pg_attribute owned ON owned.attrelid = owner.oid AND owned.attnum = link.refobjsubid
     WHERE counter.relkind = 'S' ORDER BY 1, 2`,
  );
}

async function* lines(client: pg.Client, manifest: Manifest): AsyncGenerator<string> {
  yield JSON.stringify(manifest);
  for (const { name } of manifest.tables) {
    await client.query(`DECLARE rows_of_table NO SCROLL CURSOR FOR SELECT to_jsonb(one)::text AS row FROM "${name}" one`);
    for (;;) {
      const rows = await ask<{ row: string }>(client, `FETCH ${rowsPerFetch} FROM rows_of_table`);
      if (rows.length === 0) break;
      for (const { row } of rows) yield row;
    }
    await client.query('CLOSE rows_of_table');
  }
}

async function* withChecksum(source: AsyncIterable<string>): AsyncGenerator<string> {
  const hash = createHash('sha256');
  for await (const line of source) {
    hash.update(`${line}\n`);
    yield `${line}\n`;
  }
  yield `${JSON.stringify({ sha256: hash.digest('hex') })}\n`;
}

async function ask<Row extends pg.QueryResultRow>(client: pg.Client, sql: string): Promise<Row[]> {
  return (await client.query<Row>(sql)).rows;
}
