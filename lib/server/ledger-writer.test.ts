import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Inventory } from '@/lib/domain/inventory/inventory';
import { LoadBoard } from '@/lib/domain/metrics/load-board';
import { PlacementIndex } from '@/lib/domain/scheduler/placement-index';
import { openStore, type PrismaStore } from '@/lib/store/prisma-store';
import type { Store } from '@/lib/store/store';
import { makeGuest } from '@/lib/testing/make-guest';
import { openTestDatabase, type TestDatabase } from '@/lib/testing/test-database';
import type { Author } from './ledger';
import { LedgerWriter } from './ledger-writer';
import { type LiveEntry, LiveHub } from './live-hub';

const author: Author = { actor: 'admin', cause: { kind: 'user', id: 'admin' } };

let database: TestDatabase;
let store: PrismaStore;

async function openLedger(through: Store = store) {
  const { revision, nextGuestNumber, changes } = await store.loadPool();
  const committed = new Inventory();
  const working = new Inventory();
  for (const change of changes) for (const inventory of [committed, working]) inventory.apply(change);
  const live = new LiveHub();
  const told: LiveEntry[] = [];
  live.subscribe((entry) => told.push(entry));
  const placement = new PlacementIndex(working, new LoadBoard());
  const ledger = new LedgerWriter({ store: through, committed, working, placement, live, now: () => 0, revision, nextGuestNumber });
  return { ledger, committed, working, told };
}

beforeEach(async () => {
  database = await openTestDatabase();
  store = await openStore(database.connection);
});
afterEach(async () => {
  await store.close();
  await database.drop();
});

describe('LedgerWriter', () => {
  it('shows each mutation the writes of those before it, and readers nothing before the commit', async () => {
    const { ledger, committed } = await openLedger();
    const first = ledger.write(author, (draft) => draft.put('guest', makeGuest({ id: 'vm-1' })));
    const second = ledger.write(author, (draft) => {
      expect(committed.guests.size).toBe(0);
      return draft.inventory.guests.has('vm-1');
    });
    expect(await second).toBe(true);
    expect((await first).revision).toBe(1);
    expect(committed.guests.get('vm-1')?.revision).toBe(1);
  });

  it('keeps nothing of a mutation that throws, and everything of its neighbours', async () => {
    const { ledger, committed, working } = await openLedger();
    const results = await Promise.allSettled([
      ledger.write(author, (draft) => draft.put('guest', makeGuest({ id: 'vm-1' }))),
      ledger.write(author, (draft) => {
        draft.put('guest', makeGuest({ id: 'vm-2' }));
        draft.remove('guest', 'vm-1');
        throw new Error('no');
      }),
      ledger.write(author, (draft) => draft.put('guest', makeGuest({ id: 'vm-3', number: 3 }))),
    ]);
    expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    for (const inventory of [committed, working]) expect([...inventory.guests.keys()]).toEqual(['vm-1', 'vm-3']);
    expect((await store.loadPool()).changes.map((change) => change.id).sort()).toEqual(['vm-1', 'vm-3']);
  });

  it('keeps nothing of a batch whose commit fails, and goes on with the next', async () => {
    let failing = true;
    const flaky: Store = { ...store, commit: (commit) => (failing ? Promise.reject(new Error('connection lost')) : store.commit(commit)) };
    const { ledger, committed, working, told } = await openLedger(flaky);
    await expect(ledger.write(author, (draft) => draft.put('guest', makeGuest({ id: 'vm-1' })))).rejects.toThrow('connection lost');
    expect([committed.guests.size, working.guests.size, told.length]).toEqual([0, 0, 0]);
    failing = false;
    await ledger.write(author, (draft) => draft.put('guest', makeGuest({ id: 'vm-2' })));
    expect([...committed.guests.keys()]).toEqual(['vm-2']);
  });

  it('runs again what was built on a batch whose commit failed', async () => {
    let failing = true;
    let began = () => {};
    const started = new Promise<void>((resolve) => {
      began = resolve;
    });
    const flaky: Store = {
      ...store,
      commit: async (commit) => {
        began();
        if (!failing) return store.commit(commit);
        failing = false;
        await Promise.resolve();
        throw new Error('connection lost');
      },
    };
    const { ledger, committed, working } = await openLedger(flaky);
    const lost = ledger.write(author, (draft) => draft.put('guest', makeGuest({ id: 'vm-1' })));
    const refused = expect(lost).rejects.toThrow('connection lost');
    await started;
    const seen: boolean[] = [];
    await ledger.write(author, (draft) => {
      seen.push(draft.inventory.guests.has('vm-1'));
      draft.put('guest', makeGuest({ id: 'vm-2' }));
    });
    await refused;
    expect(seen).toEqual([true, false]);
    for (const inventory of [committed, working]) expect([...inventory.guests.keys()]).toEqual(['vm-2']);
    expect((await store.loadPool()).revision).toBe(committed.revision);
  });

  it('never repeats a revision or a guest number, also over a restart', async () => {
    const before = await openLedger();
    const numbers = await before.ledger.write(author, (draft) => [draft.nextGuestNumber(), draft.nextGuestNumber()]);
    await before.ledger.write(author, (draft) => draft.put('guest', makeGuest({ id: 'vm-1' })));
    const after = await openLedger();
    const { number, revision } = await after.ledger.write(author, (draft) =>
      draft.put('guest', makeGuest({ id: 'vm-2', number: draft.nextGuestNumber() })),
    );
    expect(revision).toBeGreaterThan(1);
    expect(numbers).not.toContain(number);
  });

  it('writes a journal row with the changed fields and tells the live hub, in order of revision', async () => {
    const { ledger, told } = await openLedger();
    const guest = await ledger.write(author, (draft) => draft.put('guest', makeGuest({ id: 'vm-1', name: 'old' })));
    await ledger.write(author, (draft) => draft.put('guest', { ...guest, name: 'new' }));
    const { items } = await store.listJournal('vm-1', 10, null);
    expect(items[0]).toMatchObject({ revision: 2, actor: 'admin', cause: { kind: 'user', id: 'admin' }, fields: { name: ['old', 'new'] } });
    expect(told.map((entry) => entry.revision)).toEqual([1, 2]);
  });

  it('commits what waits together in one transaction', async () => {
    let commits = 0;
    const counting: Store = {
      ...store,
      commit: (commit) => {
        commits++;
        return store.commit(commit);
      },
    };
    const { ledger } = await openLedger(counting);
    await Promise.all(
      Array.from({ length: 100 }, (_, index) =>
        ledger.write(author, (draft) => draft.put('guest', makeGuest({ id: `vm-${index}`, number: index + 1 }))),
      ),
    );
    expect(commits).toBeLessThan(5);
  });
});
