import path from 'node:path';
import type { SocketConnection } from './connection';
import { createCluster, readClusterMajor } from './create-cluster';
import { findBinaries } from './find-binaries';
import { PrivateServer } from './private-server';
import { makeBinariesReadable } from './readable-binaries';
import { prepareServerHome } from './server-home';

export interface StartPostgresOptions {
  /** The cluster, its log and its socket live below it. */
  readonly dataDir: string;
  /** Folder of the PostgreSQL programs to use instead of the bundled ones. */
  readonly binariesFolder?: string | null;
  /** Server settings over our own, such as `{ fsync: 'off' }` for a throw-away server. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly log?: (message: string) => void;
  /** The server ended and could not be started again. */
  readonly onLost?: (error: Error) => void;
}

export interface StartedPostgres {
  /** The database that Onepool keeps its state in. */
  readonly connection: SocketConnection;
  /** It was running already, left behind by a process that was killed. */
  readonly adopted: boolean;
  readonly version: string;
  readonly pid: number;
  /** Ends the server and waits for it; it is not started again. */
  stop(): Promise<void>;
}

const superuser = 'onepool';

/**
 * Starts the private PostgreSQL of a data folder, or adopts the one that still runs there, and keeps it running until stop().
 * It listens on a socket in a closed folder and on no port. Throws PostgresError with what to do when it cannot.
 */
export async function startPostgres(options: StartPostgresOptions): Promise<StartedPostgres> {
  const log = options.log ?? (() => undefined);
  const home = prepareServerHome(path.resolve(options.dataDir));
  const binaries = makeBinariesReadable(findBinaries(options.binariesFolder ?? null, readClusterMajor(home)), home);
  if (readClusterMajor(home) === null) {
    log(`Making the database in ${home.folder}`);
    await createCluster(home, binaries, { superuser, durable: options.settings?.fsync !== 'off' });
  }
  const server = new PrivateServer(home, binaries, superuser, { settings: options.settings ?? {}, log, onLost: options.onLost });
  await server.start();
  await server.ensureDatabase(superuser);
  return {
    connection: server.connectionTo(superuser),
    adopted: server.adopted,
    version: server.version,
    get pid() {
      return server.pid;
    },
    stop: () => server.stop(),
  };
}
