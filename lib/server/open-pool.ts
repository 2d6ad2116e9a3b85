import { openSimulatedDriver } from '@/lib/drivers/simulated/open-simulated-driver';
import { migrate } from '@/lib/postgres/migrate';
import { openDatabase } from '@/lib/postgres/open-database';
import { openMetricsStore } from '@/lib/store/metrics-store';
import { openStore } from '@/lib/store/prisma-store';
import { openSimulatedFleetStore } from '@/lib/store/simulated-fleet';
import { log } from './log';
import { type OpenRuntime, openRuntime } from './runtime';
import type { Settings } from './settings';

export interface OpenPool {
  readonly runtime: OpenRuntime;
  close(): Promise<void>;
}

/** From settings to a running pool: database, migrations, store, driver, runtime. `say` is told what takes time. */
export async function openPool(settings: Settings, say: (message: string) => void): Promise<OpenPool> {
  const database = await openDatabase(settings, say, endProcess);
  try {
    for (const name of await migrate(database.connection)) say(`Applied the migration ${name}`);
    const store = await openStore(database.connection, (error) =>
      log.warn({ err: error }, 'a database connection broke; the next query makes a new one'),
    );
    const driver = await openSimulatedDriver({
      store: openSimulatedFleetStore(store),
      scenario: settings.scenario,
      seed: settings.seed,
      wallClock: Date.now,
    });
    // The API shows this: never the connection, which may hold a password.
    const shown = { kind: database.kind, version: database.version };
    const runtime = await openRuntime({ store, metrics: openMetricsStore(store), driver, database: shown });
    void runtime.past.ready(); // asked for in the background, so that the first overview finds it
    return {
      runtime,
      close: async () => {
        await runtime.close();
        await store.close();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Without its database, or with another process on it, whatever this process went on to do would be lost or wrong. */
function endProcess(error: Error): void {
  log.fatal({ err: error }, 'the database is lost; stopping so that nothing is half done');
  process.exit(1);
}
