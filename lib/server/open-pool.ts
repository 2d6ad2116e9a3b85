import { openSimulatedDriver } from '@/lib/drivers/simulated/simulated-driver';
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

/** From settings to a running pool: database, migrations, store, driver, runtime. `say` is told each step. */
export async function openPool(settings: Settings, say: (message: string) => void): Promise<OpenPool> {
  const database = await openDatabase(settings, say);
  try {
    await migrate(database.connection, say);
    const store = await openStore(database.connection);
    const fleet = openSimulatedFleetStore(store);
    const driver = await openSimulatedDriver({ store: fleet, scenario: settings.scenario, seed: settings.seed, wallClock: Date.now, log });
    const version = await store.databaseVersion();
    const runtime = await openRuntime({ store, metrics: openMetricsStore(store), driver, database: { kind: settings.databaseUrl ? 'external' : 'private', version } });
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
