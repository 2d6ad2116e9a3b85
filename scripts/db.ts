// npm run db -- dev NAME   writes the migration that brings the database to prisma/schema.prisma
// npm run db -- diff       tells whether the migrations make the schema; ends with 2 when they do not
// npm run db -- status     tells which migrations the database of the settings has
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Connection, type SocketConnection, withClient } from '@/lib/postgres/connection';
import { migrate, readMigrations } from '@/lib/postgres/migrate';
import { startPostgres } from '@/lib/postgres/start-postgres';
import { makeThrowAwayFolder, removeThrowAwayFolder } from '@/lib/postgres/throw-away-folder';
import { diffMigrations } from './db/schema-engine';

const migrationsFolder = path.resolve('prisma/migrations');
const schemaFile = path.resolve('prisma/schema.prisma');

const commands: Readonly<Record<string, (name?: string) => Promise<number>>> = {
  async dev(name) {
    if (!name || !/^[a-z0-9_]+$/.test(name))
      return tell('Name the migration in small letters, digits and underscores: npm run db -- dev add_quotas', 1);
    const sql = await compare();
    if (sql === '') return tell('The migrations make the schema already.', 0);
    const folder = path.join(migrationsFolder, `${new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14)}_${name}`);
    mkdirSync(folder);
    writeFileSync(path.join(folder, 'migration.sql'), sql);
    for (const line of sql.match(/^.*\bDROP (TABLE|COLUMN).*$/gm) ?? []) console.warn(`Data is lost: ${line.trim()}`);
    await withThrowAwayServer(async (connection) => migrate(connection));
    return tell(`Wrote ${path.relative('.', folder)}/migration.sql. Onepool applies it when it starts.`, 0);
  },
  async diff() {
    const sql = await compare();
    return sql === ''
      ? tell('The migrations make the schema.', 0)
      : tell(`The schema is ahead of the migrations by:\n\n${sql}\nRun: npm run db -- dev NAME`, 2);
  },
  async status() {
    const applied = await listApplied();
    const names = readMigrations(migrationsFolder).map(({ name }) => name);
    for (const name of names) console.log(`${applied.includes(name) ? 'applied    ' : 'not applied'}  ${name}`);
    const unknown = applied.filter((name) => !names.includes(name));
    for (const name of unknown) console.log(`unknown      ${name}`);
    return unknown.length > 0 ? 1 : 0;
  },
};

function compare(): Promise<string> {
  return withThrowAwayServer((connection) =>
    diffMigrations({ schemaFile, migrationsFolder, database: 'postgres', connectionTo: (database) => ({ ...connection, database }) }),
  );
}

async function listApplied(): Promise<readonly string[]> {
  const url = process.env.DATABASE_URL;
  if (url) return loadApplied({ connectionString: url });
  const server = await startPostgres({ dataDir: process.env.ONEPOOL_DATA_DIR || '.onepool' });
  try {
    return await loadApplied(server.connection);
  } finally {
    // One that runs already serves a running Onepool.
    if (!server.adopted) await server.stop();
  }
}

function loadApplied(connection: Connection): Promise<readonly string[]> {
  return withClient(connection, async (client) => {
    const table = await client.query<{ exists: boolean }>(`SELECT to_regclass('_prisma_migrations') IS NOT NULL AS exists`);
    if (!table.rows[0]?.exists) return [];
    const rows = await client.query<{ migration_name: string }>(
      'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL',
    );
    return rows.rows.map((row) => row.migration_name);
  });
}

async function withThrowAwayServer<Result>(work: (connection: SocketConnection) => Promise<Result>): Promise<Result> {
  const dataDir = await makeThrowAwayFolder();
  try {
    const server = await startPostgres({ dataDir, settings: { fsync: 'off' } });
    const result = await work(server.connection);
    await server.stop();
    return result;
  } finally {
    await removeThrowAwayFolder(dataDir);
  }
}

function tell(sentence: string, code: number): number {
  console.log(sentence);
  return code;
}

const [command = '', name] = process.argv.slice(2);
process.exitCode = await (commands[command]?.(name) ?? Promise.resolve(tell('Usage: npm run db -- dev NAME | diff | status', 1)));
