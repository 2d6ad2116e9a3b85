import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '@/lib/testing/test-database';
import { openStore, type PrismaStore } from './prisma-store';
import { openSimulatedFleetStore, type SimulatedFleetStore } from './simulated-fleet';

const fleet = { scenario: 'classroom', seed: 1, value: { clock: { nowMs: 5 } } };
const guests = ['a', 'b', 'c'].map((id) => ({ id, value: { id, vcpus: 2 } }));

describe('what simulated hypervisors have', () => {
  let database: TestDatabase;
  let store: PrismaStore;
  let saved: SimulatedFleetStore;

  beforeAll(async () => {
    database = await openTestDatabase();
    store = await openStore(database.connection);
    saved = openSimulatedFleetStore(store);
  }, 60_000);
  beforeEach(async () => {
    await store.database.prisma.$executeRaw`TRUNCATE simulated_fleet, simulated_guests`;
  });
  afterAll(async () => {
    await store.close();
    await database.drop();
  });

  test('is nothing before it was saved', async () => {
    expect(await saved.load()).toBeNull();
  });

  test('comes back as it was saved', async () => {
    await saved.replace(fleet, guests);
    expect(await saved.load()).toEqual({ ...fleet, guests: guests.map(({ value }) => value) });
  });

  test('takes changes of guests with or without the fleet', async () => {
    await saved.replace(fleet, guests);
    await saved.save({ guests: [{ id: 'b', value: { id: 'b', vcpus: 4 } }], removedGuestIds: ['c', 'never'] });
    await saved.save({ fleet: { ...fleet, value: {} }, guests: [], removedGuestIds: [] });
    expect(await saved.load()).toEqual({
      ...fleet,
      value: {},
      guests: [
        { id: 'a', vcpus: 2 },
        { id: 'b', vcpus: 4 },
      ],
    });
  });

  test('is forgotten when another fleet replaces it', async () => {
    await saved.replace(fleet, guests);
    await saved.replace({ ...fleet, scenario: 'campus' }, [{ id: 'z', value: { id: 'z' } }]);
    expect(await saved.load()).toEqual({ ...fleet, scenario: 'campus', guests: [{ id: 'z' }] });
  });
});
