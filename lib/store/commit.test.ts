import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SocketConnection } from '@/lib/postgres/connection';
import { makeBirth, makeCommit } from '@/lib/testing/make-commit';
import { makeGuest } from '@/lib/testing/make-guest';
import { openTestDatabase, type TestDatabase } from '@/lib/testing/test-database';
import { openStore, type PrismaStore } from './prisma-store';

/** Stands between the store and PostgreSQL, and can break the connection that carries the next question: before it arrives, or its answer. */
async function openFragileLine(to: SocketConnection) {
  const folder = mkdtempSync(path.join(tmpdir(), 'onepool-line-'));
  chmodSync(folder, 0o700);
  let breaks: 'question' | 'answer' | null = null;
  const server = net.createServer((near) => {
    const far = net.connect(path.join(to.host, `.s.PGSQL.${to.port}`));
    let swallowing = false;
    near.on('data', (bytes) => {
      if (breaks === 'question') near.destroy();
      else far.write(bytes);
      swallowing = breaks === 'answer';
      breaks = null;
    });
    far.on('data', (bytes) => (swallowing ? near.destroy() : near.write(bytes)));
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      one.on('error', () => other.destroy());
      one.on('close', () => other.destroy());
    }
  });
  await new Promise<void>((resolve) => server.listen(path.join(folder, `.s.PGSQL.${to.port}`), resolve));
  return {
    connection: { ...to, host: folder },
    breakNext: (what: 'question' | 'answer') => {
      breaks = what;
    },
    close: () => {
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

describe('a commit whose connection breaks', () => {
  let database: TestDatabase;
  let line: Awaited<ReturnType<typeof openFragileLine>>;
  let store: PrismaStore;

  beforeAll(async () => {
    database = await openTestDatabase();
    line = await openFragileLine(database.connection);
    store = await openStore(line.connection);
    await store.loadPool();
  }, 60_000);
  afterAll(async () => {
    await store.close();
    line.close();
    await database.drop();
  });

  const birth = (id: string, revision: number) => makeBirth('guest', makeGuest({ id, number: revision, revision }));
  const storedIds = async () => (await store.loadPool()).changes.map(({ id }) => id);

  test('before it arrived has failed, and the same revision can be used', async () => {
    line.breakNext('question');
    await expect(store.commit(makeCommit(0, [birth('vm-1', 1)]))).rejects.toThrow();
    expect(await storedIds()).toEqual([]);
    await store.commit(makeCommit(0, [birth('vm-2', 1)]));
    expect(await storedIds()).toEqual(['vm-2']);
  });

  test('before its answer arrived has succeeded, and the next one follows it', async () => {
    line.breakNext('answer');
    await store.commit(makeCommit(1, [birth('vm-3', 2)]));
    await store.commit(makeCommit(2, [birth('vm-4', 3)]));
    expect(await storedIds()).toEqual(['vm-2', 'vm-3', 'vm-4']);
  });
});
