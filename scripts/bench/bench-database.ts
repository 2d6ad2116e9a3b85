import { migrate } from '@/lib/postgres/migrate';
import { startPostgres } from '@/lib/postgres/start-postgres';
import { makeThrowAwayFolder, removeThrowAwayFolder } from '@/lib/postgres/throw-away-folder';
import { openStore, type PrismaStore } from '@/lib/store/prisma-store';

/** Runs a benchmark on a store in a private PostgreSQL of its own, set up as `npm start` does. */
export async function withStore<Result>(work: (store: PrismaStore) => Promise<Result>): Promise<Result> {
  const folder = await makeThrowAwayFolder();
  try {
    const { connection } = await startPostgres({ dataDir: folder, binariesFolder: null });
    await migrate(connection);
    const store = await openStore(connection);
    try {
      return await work(store);
    } finally {
      await store.close();
    }
  } finally {
    await removeThrowAwayFolder(folder);
  }
}
