import { type Connection, codeOf, withClient } from './connection';
import { holdControllerLock } from './controller-lock';
import { oldestMajor } from './find-binaries';
import { PostgresError } from './postgres-error';
import { startPostgres } from './start-postgres';

export interface DatabaseSettings {
  /** Null: the private server. */
  readonly databaseUrl: string | null;
  readonly dataDir: string;
  /** Folder of the PostgreSQL programs to use; null for the bundled ones. */
  readonly postgresBin: string | null;
}

export interface OpenedDatabase {
  readonly kind: 'private' | 'external';
  readonly connection: Connection;
  readonly version: string;
  /** The private server was still running, left behind by a process that was killed. */
  readonly adopted: boolean;
  /** Gives up the lock and stops the private server. End the pools first. */
  close(): Promise<void>;
}

/**
 * The database of the settings, for this process alone: the private server, started or adopted, or the one of DATABASE_URL.
 * `say` is told what a person may want to know. `onLost` is called when the database is gone for good or another process took
 * over: from then on nothing may be written. Throws PostgresError when it cannot be used or another Onepool has it.
 */
export async function openDatabase(
  settings: DatabaseSettings,
  say: (message: string) => void,
  onLost: (error: Error) => void,
): Promise<OpenedDatabase> {
  const server = settings.databaseUrl === null ? await openPrivate(settings, say, onLost) : await openExternal(settings.databaseUrl);
  // Not stopped when the lock is taken: then the server belongs to the Onepool that holds it.
  const lock = await holdControllerLock(server.connection, onLost);
  return {
    ...server,
    async close() {
      await lock.release();
      await server.stop();
    },
  };
}

async function openPrivate({ dataDir, postgresBin }: DatabaseSettings, log: (message: string) => void, onLost: (error: Error) => void) {
  const server = await startPostgres({ dataDir, binariesFolder: postgresBin, log, onLost });
  return { kind: 'private' as const, connection: server.connection, version: server.version, adopted: server.adopted, stop: server.stop };
}

async function openExternal(databaseUrl: string) {
  const connection = { connectionString: databaseUrl };
  const version = await askVersion(connection).catch((error: unknown) => {
    throw new PostgresError(`The database of DATABASE_URL cannot be used: ${explain(error, databaseUrl)}`);
  });
  if (Number.parseInt(version, 10) < oldestMajor) {
    throw new PostgresError(`The server of DATABASE_URL is PostgreSQL ${version}; Onepool needs ${oldestMajor} or newer.`);
  }
  return { kind: 'external' as const, connection, version, adopted: false, stop: async () => undefined };
}

async function askVersion(connection: Connection): Promise<string> {
  return withClient(connection, async (client) => {
    const answer = await client.query<{ server_version: string }>('SHOW server_version');
    return answer.rows[0]?.server_version ?? '';
  });
}

/** Never shows the password. */
function explain(error: unknown, databaseUrl: string): string {
  const { hostname, port, username, pathname } = new URL(databaseUrl);
  const server = `${hostname || 'localhost'}:${port || '5432'}`;
  const sentences: Readonly<Record<string, string>> = {
    ECONNREFUSED: `nothing listens at ${server}. Start that server, or unset DATABASE_URL to use the private one.`,
    ENOTFOUND: `the name ${hostname} is not known.`,
    '28P01': `${server} refuses the password of ${username}.`,
    '28000': `${server} refuses the user ${username}.`,
    '3D000': `${server} has no database "${pathname.slice(1)}". Make it with CREATE DATABASE.`,
    '53300': `${server} has no free connection.`,
  };
  return sentences[codeOf(error)] ?? `${server} answered "${error instanceof Error ? error.message : String(error)}".`;
}
