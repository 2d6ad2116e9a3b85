import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { makeBirth, makeCommit } from '@/lib/testing/make-commit';
import { makeDecision } from '@/lib/testing/make-decision';
import { makeEvent } from '@/lib/testing/make-event';
import { makeGuest } from '@/lib/testing/make-guest';
import { makeHost } from '@/lib/testing/make-host';
import { makeInventory } from '@/lib/testing/make-inventory';
import { makeTask } from '@/lib/testing/make-task';
import { openTestDatabase, type TestDatabase, testServers } from '@/lib/testing/test-database';
import { openStore, type PrismaStore } from './prisma-store';
import type { SavedView } from './store';

describe.each(testServers)('the store on $label', (server) => {
  let database: TestDatabase;
  let store: PrismaStore;
  /** Revision before the test's first commit. */
  let start: number;

  beforeAll(async () => {
    database = await openTestDatabase(server);
    store = await openStore(database.connection);
  }, 60_000);
  beforeEach(async () => {
    await store.clearPool('test');
    start = (await store.loadPool()).revision;
  });
  afterAll(async () => {
    await store.close();
    await database.drop();
  });

  const birthOfGuest = (id: string, revision: number, number = revision) => makeBirth('guest', makeGuest({ id, number, revision }));
  const birthOfTask = (id: string, revision: number, parts: Parameters<typeof makeTask>[0] = {}) =>
    makeBirth('task', makeTask({ ...parts, id, revision }));

  describe('a commit', () => {
    test('of every kind of object comes back as it was', async () => {
      const { clusters, networks, storagePools } = makeInventory();
      const objects = [
        ...[...clusters.values()].map((cluster) => makeBirth('cluster', { ...cluster, revision: start + 1 })),
        ...[...networks.values()].map((network) => makeBirth('network', { ...network, revision: start + 2 })),
        ...[...storagePools.values()].map((pool) => makeBirth('storage-pool', { ...pool, revision: start + 3 })),
        makeBirth('host', makeHost({ revision: start + 4 })),
        birthOfGuest('vm-1', start + 5),
        birthOfTask('task-1', start + 6),
      ];
      await store.commit(makeCommit(start, objects, { nextGuestNumber: 107 }));
      const loaded = await store.loadPool();
      expect(loaded).toEqual({ revision: start + 6, nextGuestNumber: 107, scenario: 'test', changes: objects });
    });

    test('keeps the last of several changes of one object, and all of them in the journal', async () => {
      const first = birthOfGuest('vm-1', start + 1);
      const renamed = makeGuest({ id: 'vm-1', number: start + 1, revision: start + 2, name: 'renamed' });
      const change = { kind: 'guest', id: 'vm-1', revision: start + 2, before: first.after, after: renamed } as typeof first;
      await store.commit(makeCommit(start, [first, change]));
      expect((await store.loadPool()).changes.map(({ after }) => after)).toEqual([renamed]);
      expect((await store.listJournal('vm-1', 10, null)).items.map((entry) => entry.revision)).toEqual([start + 2, start + 1]);
      expect(await store.listFieldChanges('vm-1', 'name', 1)).toMatchObject([{ fields: { name: ['vm-1', 'renamed'] } }]);
    });

    test('removes what died', async () => {
      const birth = birthOfGuest('vm-1', start + 1);
      await store.commit(makeCommit(start, [birth, birthOfGuest('vm-2', start + 2)]));
      const death = { ...birth, revision: start + 3, before: birth.after, after: null } as typeof birth;
      await store.commit(makeCommit(start + 2, [death]));
      expect((await store.loadPool()).changes.map(({ id }) => id)).toEqual(['vm-2']);
    });

    test('from an old revision writes nothing at all', async () => {
      await store.commit(makeCommit(start, [birthOfGuest('vm-1', start + 1)]));
      const late = makeCommit(start, [birthOfGuest('vm-2', start + 1)], { events: [makeEvent({ id: 'event-late' })] });
      await expect(store.commit(late)).rejects.toMatchObject({ name: 'StaleCommitError' });
      expect((await store.loadPool()).changes.map(({ id }) => id)).toEqual(['vm-1']);
      expect((await store.listEvents({}, 10, null)).total).toBe(0);
    });

    test('of which one row is wrong writes nothing at all', async () => {
      const commit = makeCommit(start, [birthOfGuest('vm-1', start + 1, 7), birthOfGuest('vm-2', start + 2, 7)]);
      await expect(store.commit(commit)).rejects.toThrow();
      expect(await store.loadPool()).toMatchObject({ revision: start, changes: [] });
    });

    test('may bring in a whole fleet', async () => {
      const births = Array.from({ length: 12_000 }, (_, index) => birthOfGuest(`vm-${index}`, start + 1 + index));
      await store.commit(makeCommit(start, births));
      const loaded = await store.loadPool();
      expect(loaded.revision).toBe(start + 12_000);
      expect(new Set(loaded.changes.map(({ id }) => id)).size).toBe(12_000);
    }, 60_000);

    test('takes any text a client can send', async () => {
      const description = 'zero \0, half a pair \ud83d, a whole one 😀, an escape \\u0000 and a "quote"';
      const name = 'a, {b}\\"NULL"\n\0';
      await store.commit(makeCommit(start, [makeBirth('guest', makeGuest({ revision: start + 1, name, spec: { description } }))]));
      const [change] = (await store.loadPool()).changes;
      expect(change?.after).toMatchObject({
        spec: { description: 'zero \ufffd, half a pair \ufffd, a whole one 😀, an escape \\u0000 and a "quote"' },
      });
      const { rows } = await store.database.pool.query('SELECT name FROM guests');
      expect(rows).toEqual([{ name: 'a, {b}\\"NULL"\n\ufffd' }]);
    });

    test('of two processes at once succeeds for one of them', async () => {
      const commits = ['vm-1', 'vm-2'].map((id) => store.commit(makeCommit(start, [birthOfGuest(id, start + 1)])));
      const outcomes = (await Promise.allSettled(commits)).map(({ status }) => status);
      expect(outcomes.sort()).toEqual(['fulfilled', 'rejected']);
      expect((await store.loadPool()).changes).toHaveLength(1);
    });
  });

  test('clearing the pool goes on with revisions and guest numbers', async () => {
    await store.commit(makeCommit(start, [birthOfGuest('vm-1', start + 1)], { nextGuestNumber: 250 }));
    await store.clearPool('other');
    expect(await store.loadPool()).toEqual({ revision: start + 1, nextGuestNumber: 250, scenario: 'other', changes: [] });
  });

  describe('tasks', () => {
    beforeEach(async () => {
      const ended = '2026-11-22T10:05:00.000Z';
      await store.commit(
        makeCommit(start, [
          birthOfTask('task-1', start + 1, { kind: 'bulk', object: { kind: 'pool', id: 'pool', name: 'pool' } }),
          birthOfTask('task-2', start + 2, {
            parentId: 'task-1',
            state: 'succeeded',
            endedAt: ended,
            object: { kind: 'guest', id: 'vm-1', name: 'Web-1' },
          }),
          birthOfTask('task-3', start + 3, { parentId: 'task-1', state: 'running', object: { kind: 'guest', id: 'vm-2', name: 'db_1' } }),
        ]),
      );
    });

    test('come newest first, a page at a time', async () => {
      const first = await store.listTasks({}, 2, null);
      expect(first).toMatchObject({ total: 3, items: [{ id: 'task-3' }, { id: 'task-2' }] });
      const second = await store.listTasks({}, 2, first.nextCursor);
      expect(second).toMatchObject({ total: 3, items: [{ id: 'task-1' }], nextCursor: null });
    });

    test.each([
      ['states', { states: ['running' as const] }, ['task-3']],
      ['kinds', { kinds: ['bulk' as const] }, ['task-1']],
      ['object', { objectId: 'vm-1' }, ['task-2']],
      ['parent', { parentId: 'task-1' }, ['task-3', 'task-2']],
      ['part of the name, in any case', { text: 'WEB' }, ['task-2']],
      ['text with a zero byte', { text: 'web\0' }, []],
    ])('are found by %s', async (_, filter, ids) => {
      expect((await store.listTasks(filter, 10, null)).items.map(({ id }) => id)).toEqual(ids);
    });

    test('are counted by state under their parent', async () => {
      expect(await store.countChildTasks('task-1')).toEqual({ succeeded: 1, running: 1 });
    });

    test('that ended are no longer loaded, and are still found', async () => {
      expect((await store.loadPool()).changes.map(({ id }) => id)).toEqual(['task-1', 'task-3']);
      expect(await store.findTask('task-2')).toMatchObject({ id: 'task-2', state: 'succeeded' });
      expect(await store.findTask('task-\0')).toBeNull();
    });
  });

  describe('events', () => {
    beforeEach(async () => {
      const crashed = { severity: 'error' as const, code: 'guest.crashed', params: { guest: 'db_1', host: 'host-7' } };
      const events = [
        makeEvent({ id: 'event-1' }),
        makeEvent({ ...crashed, id: 'event-2', at: '2026-11-22T11:00:00.000Z', objects: [{ kind: 'guest', id: 'vm-2', name: 'db_1' }] }),
      ];
      await store.commit(makeCommit(start, [], { events }));
    });

    test.each([
      ['severity', { severities: ['error' as const] }, ['event-2']],
      ['code', { codes: ['guest.created'] }, ['event-1']],
      ['object', { objectId: 'vm-2' }, ['event-2']],
      ['time', { from: '2026-11-22T10:30:00.000Z', to: '2026-11-22T11:30:00.000Z' }, ['event-2']],
      ['years that no database knows', { from: '0000-01-01T00:00:00.000Z', to: '9999-12-31T00:00:00.000Z' }, ['event-2', 'event-1']],
      ['a word of the sentence', { text: 'HOST-7' }, ['event-2']],
      ['text in which % and _ are letters', { text: 'db_' }, ['event-2']],
      ['text that is a pattern elsewhere', { text: 'w%1' }, []],
      ['nothing in particular', {}, ['event-2', 'event-1']],
    ])('are found by %s', async (_, filter, ids) => {
      const page = await store.listEvents(filter, 10, null);
      expect(page.items.map(({ id }) => id)).toEqual(ids);
      expect(page.total).toBe(ids.length);
    });

    test('come a page at a time', async () => {
      const first = await store.listEvents({}, 1, null);
      expect((await store.listEvents({}, 1, first.nextCursor)).items.map(({ id }) => id)).toEqual(['event-1']);
    });
  });

  test('decisions are found by id and by guest, newest first', async () => {
    const decisions = ['dec-1', 'dec-2', 'dec-3'].map((id, index) => makeDecision({ id, guestId: index === 0 ? 'vm-9' : 'vm-1' }));
    await store.commit(makeCommit(start, [], { decisions }));
    expect(await store.findDecision('dec-2')).toEqual(decisions[1]);
    expect(await store.findDecision('dec-4')).toBeNull();
    expect((await store.listDecisions({ guestId: 'vm-1' }, 10, null)).items.map(({ id }) => id)).toEqual(['dec-3', 'dec-2']);
  });

  test('the journal since a revision comes oldest first', async () => {
    await store.commit(
      makeCommit(
        start,
        [1, 2, 3].map((n) => birthOfGuest(`vm-${n}`, start + n)),
      ),
    );
    expect((await store.journalSince(start + 1, 10)).map(({ objectId }) => objectId)).toEqual(['vm-2', 'vm-3']);
  });

  test('the first answer to an idempotency key is the one kept', async () => {
    const key = { key: 'k', requestHash: 'h', status: 202, answer: { vm: 1 } };
    await store.commit(makeCommit(start, [], { idempotencyKeys: [key] }));
    await store.commit(makeCommit(start, [], { idempotencyKeys: [{ ...key, answer: { vm: 2 } }] }));
    expect(await store.findIdempotencyKey('k')).toEqual(key);
    expect(await store.findIdempotencyKey('none')).toBeNull();
  });

  test('saved views are one’s own or shared, and one of the same name is replaced', async () => {
    const view: SavedView = {
      id: 'v-1',
      page: 'vms',
      name: 'mine',
      query: 'a',
      shared: false,
      owner: 'ann',
      createdAt: '2026-11-22T10:00:00.000Z',
    };
    await store.insertView(view);
    await store.insertView({ ...view, id: 'v-2', query: 'b' });
    await store.insertView({ ...view, id: 'v-3', name: 'ours', shared: true });
    expect((await store.listViews('vms', 'ann')).map(({ id }) => id)).toEqual(['v-2', 'v-3']);
    expect((await store.listViews(null, 'bob')).map(({ id }) => id)).toEqual(['v-3']);
    expect(await store.removeView('v-2', 'bob')).toBe(false);
    expect([await store.removeView('v-2', 'ann'), await store.removeView('v-3', 'ann')]).toEqual([true, true]);
  });

  test('housekeeping takes what is old, but not the decision that a guest lives by', async () => {
    const old = '2026-01-01T00:00:00.000Z';
    const decisions = ['dec-used', 'dec-unused'].map((id) => makeDecision({ id, at: old }));
    const guest = makeGuest({ revision: start + 1, on: 'host-1', assignment: { decisionId: 'dec-used' } });
    const task = birthOfTask('task-old', start + 2, { state: 'succeeded', endedAt: old });
    const events = [makeEvent({ id: 'event-old', at: old }), makeEvent({ id: 'event-new' })];
    await store.commit(makeCommit(start, [makeBirth('guest', guest), task], { decisions, events }));
    await store.prune(Date.parse('2026-11-22T12:00:00.000Z'));
    expect((await store.listDecisions({}, 10, null)).items.map(({ id }) => id)).toEqual(['dec-used']);
    expect((await store.listEvents({}, 10, null)).items.map(({ id }) => id)).toEqual(['event-new']);
    expect(await store.findTask('task-old')).toBeNull();
  });

  test('tells which PostgreSQL it is on', async () => {
    expect(await store.databaseVersion()).toMatch(/^\d+/);
  });
});

test('a database that cannot be reached is told when the store is opened', async () => {
  await expect(openStore({ host: '/tmp/no-such-folder', port: 5432, user: 'app', database: 'app', ssl: false })).rejects.toThrow();
});
