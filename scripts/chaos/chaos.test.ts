import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStore, type PrismaStore } from '@/lib/store/prisma-store';
import { openTestDatabase, type TestDatabase } from '@/lib/testing/test-database';
import { runSeed } from './run-seed';

let database: TestDatabase;
let store: PrismaStore;
beforeAll(async () => {
  database = await openTestDatabase();
  store = await openStore(database.connection);
});
afterAll(async () => {
  await store.close();
  await database.drop();
});

it.each([1, 2, 3, 4, 5, 6])(
  'a pool comes through random faults and kills with nothing lost or doubled: npm run chaos -- --seeds 1 --from %i',
  async (seed) => {
    const { wrong, story } = await runSeed(store, seed);
    expect(wrong, story.join('\n')).toEqual([]);
  },
  180_000,
);
