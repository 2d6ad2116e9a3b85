import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { inject } from 'vitest';
import { type SocketConnection, withClient } from '@/lib/postgres/connection';
import { findBinaries, listSystemBinaries } from '@/lib/postgres/find-binaries';
import { migrate } from '@/lib/postgres/migrate';
import { startPostgres } from '@/lib/postgres/start-postgres';

/** A PostgreSQL to test on. */
export interface TestServer {
  /** Such as 'PostgreSQL 18 (bundled)'. */
  readonly label: string;
  readonly binariesFolder: string;
}

export interface TestDatabase {
  readonly connection: SocketConnection;
  /** End its pools first. */
  drop(): Promise<void>;
}

/** For describe.each: the bundled PostgreSQL, and the newest one that this system has installed. */
export const testServers: readonly TestServer[] = [
  ...new Map([findBinaries(null, null), ...listSystemBinaries().slice(0, 1)].map((found) => [found.folder, found])).values(),
].map(({ folder, major, origin }) => ({ label: `PostgreSQL ${major} (${origin})`, binariesFolder: folder }));

const base = 'base';
const makingBase = 4_211;

/** A database of one's own with the schema applied, empty. The server is started by the first test of a run that asks for one. */
export async function openTestDatabase(server: TestServer | undefined = testServers[0]): Promise<TestDatabase> {
  if (!server) throw new Error('There is no PostgreSQL to test on.');
  const connection = await (running.get(server) ?? start(server));
  const database = `test_${crypto.randomUUID().replaceAll('-', '')}`;
  await withClient(connection, (client) => client.query(`CREATE DATABASE ${database} TEMPLATE ${base}`));
  return {
    connection: { ...connection, database },
    async drop() {
      await withClient(connection, (client) => client.query(`DROP DATABASE ${database} WITH (FORCE)`));
    },
  };
}

const running = new Map<TestServer, Promise<SocketConnection>>();

/** Starts the server, or joins the one that another test file has started. */
function start(server: TestServer): Promise<SocketConnection> {
  const options = {
    dataDir: makeDataDir(server),
    binariesFolder: server.binariesFolder,
    settings: { fsync: 'off', max_connections: '100' },
  };
  const started = startPostgres(options).then(async ({ connection }) => {
    await ensureBase(connection);
    return connection;
  });
  running.set(server, started);
  return started;
}

function makeDataDir(server: TestServer): string {
  const dataDir = path.join(inject('postgresFolder'), server.label.replaceAll(/[^a-zA-Z0-9]+/g, '-'));
  if (!existsSync(dataDir)) mkdirSync(dataDir, { recursive: true });
  chmodSync(dataDir, 0o711);
  return dataDir;
}

/** The migrated database that others are copied from. Test files run side by side: the first makes it, the others wait. */
async function ensureBase(connection: SocketConnection): Promise<void> {
  await withClient(connection, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [makingBase]);
    const found = await client.query('SELECT FROM pg_database WHERE datname = $1', [base]);
    if (found.rowCount !== 0) return;
    await client.query('CREATE DATABASE unfinished');
    await migrate({ ...connection, database: 'unfinished' });
    await client.query(`ALTER DATABASE unfinished RENAME TO ${base}`);
  });
}
