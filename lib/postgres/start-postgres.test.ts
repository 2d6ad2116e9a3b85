import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { codeOf, withClient } from './connection';
import { openDatabase } from './open-database';
import { findPostmaster, isAlive } from './postmaster';
import { type StartedPostgres, startPostgres } from './start-postgres';
import { makeThrowAwayFolder, removeThrowAwayFolder } from './throw-away-folder';

let folder: string;
let dataDir: string;
const started: StartedPostgres[] = [];

const start = async (options: Partial<Parameters<typeof startPostgres>[0]> = {}) => {
  const server = await startPostgres({ dataDir, ...options, settings: { fsync: 'off', ...options.settings } });
  started.push(server);
  return server;
};
const cluster = () => path.join(dataDir, 'postgres', 'cluster');
const answer = (server: StartedPostgres) =>
  withClient(server.connection, async (client) => (await client.query<{ answer: number }>('SELECT answer FROM survivors')).rows[0]?.answer);
const makeSurvivor = (server: StartedPostgres) =>
  withClient(server.connection, (client) => client.query('CREATE TABLE survivors AS SELECT 42 AS answer'));

/** A cluster made once: making one takes a second, copying it a tenth of that. */
let made: string;

beforeAll(async () => {
  made = await makeThrowAwayFolder();
  await (await startPostgres({ dataDir: made, settings: { fsync: 'off' } })).stop();
});

afterAll(() => removeThrowAwayFolder(made));

beforeEach(async () => {
  folder = await makeThrowAwayFolder();
  dataDir = path.join(folder, 'data');
  // Node's own copying would hand the files to us.
  execFileSync('cp', ['-a', made, dataDir]);
});

const useFreshFolder = () => {
  dataDir = path.join(folder, 'fresh');
};

afterEach(async () => {
  for (const server of started.splice(0)) await server.stop();
  await removeThrowAwayFolder(folder);
});

/** Another Onepool on the same data folder, in a process of its own that can be killed. */
async function startHolder() {
  const holder = spawn(process.execPath, ['--import', 'tsx', 'lib/testing/hold-database.ts', dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(holder.stdout, 'data');
  return async function kill() {
    holder.kill('SIGKILL');
    await once(holder, 'exit');
  };
}

describe('the private server', () => {
  it('stops when told to, and finds its data again', async () => {
    const first = await start();
    await makeSurvivor(first);
    await first.stop();
    expect(isAlive(first.pid)).toBe(false);
    expect(existsSync(path.join(cluster(), 'postmaster.pid'))).toBe(false);
    expect(await answer(await start())).toBe(42);
  });

  it('is adopted by the next start when the process that began it was killed', async () => {
    const kill = await startHolder();
    const running = findPostmaster(cluster());
    await kill();
    const server = await start();
    expect([server.adopted, server.pid, await answer(server)]).toEqual([true, running?.pid, 42]);
  });

  it('is started again when it is killed', async () => {
    const log = vi.fn();
    const server = await start({ log });
    await makeSurvivor(server);
    const killed = server.pid;
    process.kill(killed, 'SIGKILL');
    await vi.waitFor(async () => expect(await answer(server)).toBe(42), { timeout: 20_000, interval: 100 });
    expect(server.pid).not.toBe(killed);
    expect(log).toHaveBeenCalledWith(expect.stringMatching(/ended by itself; starting it again/));
  });

  it('starts although a pid file names a process that is some other program', async () => {
    await (await start()).stop();
    writeFileSync(path.join(cluster(), 'postmaster.pid'), `${process.pid}\n${cluster()}\n1\n5432\n/nowhere\n\n`);
    const server = await start();
    expect(server.adopted).toBe(false);
  });

  it('gives its socket a short path when the data folder lies deep', async () => {
    dataDir = path.join(folder, 'deep'.repeat(30));
    const first = await start();
    expect(first.connection.host.length).toBeLessThan(80);
    expect(statSync(first.connection.host).mode & 0o777).toBe(0o700);
    await first.stop();
    const second = await start();
    expect(second.connection.host).toBe(first.connection.host);
    rmSync(second.connection.host, { recursive: true });
  });

  it('listens on no port', async () => {
    const server = await start();
    const listening = await withClient(server.connection, (client) => client.query(`SHOW listen_addresses`));
    expect(listening.rows).toEqual([{ listen_addresses: '' }]);
  });

  it('sweeps a creation that was cut short', async () => {
    useFreshFolder();
    const unfinished = path.join(dataDir, 'postgres', 'cluster.new-999999999');
    mkdirSync(unfinished, { recursive: true });
    await start();
    expect(readdirSync(path.join(dataDir, 'postgres'))).not.toContain('cluster.new-999999999');
  });

  it('stands once when two start together on a fresh folder', async () => {
    useFreshFolder();
    const [one, kill] = await Promise.all([start(), startHolder()]);
    expect(findPostmaster(cluster())?.pid).toBe(one.pid);
    await kill();
  });
});

describe('a data folder that cannot be used is refused with a sentence', () => {
  it('when it holds something else', async () => {
    useFreshFolder();
    mkdirSync(cluster(), { recursive: true });
    writeFileSync(path.join(cluster(), 'precious'), 'x');
    await expect(start()).rejects.toThrow(/is not a PostgreSQL cluster .* Move it away/);
    expect(existsSync(path.join(cluster(), 'precious'))).toBe(true);
  });

  it('when another version of PostgreSQL made it', async () => {
    await (await start()).stop();
    writeFileSync(path.join(cluster(), 'PG_VERSION'), '12\n');
    await expect(start()).rejects.toThrow(/made by PostgreSQL 12, and only that version can open it.*Install PostgreSQL 12/);
  });

  it('when it cannot be made', async () => {
    writeFileSync(path.join(folder, 'file'), '');
    dataDir = path.join(folder, 'file', 'data');
    await expect(start()).rejects.toThrow(/cannot be made .* Set ONEPOOL_DATA_DIR/);
  });

  it('when the server cannot start, with the end of its log', async () => {
    await expect(start({ settings: { shared_buffers: 'plenty' } })).rejects.toThrow(/did not start.*\n.*shared_buffers/s);
  });

  it('when another Onepool runs on it, which goes on undisturbed', async () => {
    const kill = await startHolder();
    const settings = { databaseUrl: null, dataDir, postgresBin: null };
    const ignore = () => undefined;
    await expect(openDatabase(settings, ignore, ignore)).rejects.toThrow(/Another Onepool \(process \d+ on .+\) already runs/);
    expect(findPostmaster(cluster())).not.toBeNull();
    await kill();
  });
});

describe.skipIf(process.getuid?.() !== 0)('as root', () => {
  it('the server runs as another user', async () => {
    const server = await start();
    expect(statSync(cluster()).uid).not.toBe(0);
    expect(readFileSync(`/proc/${server.pid}/status`, 'utf8')).toMatch(new RegExp(`^Uid:\\t${statSync(cluster()).uid}\\t`, 'm'));
  });

  it('a data folder that only root may enter has its database under /var/lib/onepool', async () => {
    useFreshFolder();
    chmodSync(folder, 0o700);
    await (await start()).stop();
    const place = readFileSync(path.join(dataDir, 'postgres-location'), 'utf8').trim();
    expect(place).toMatch(/^\/var\/lib\/onepool\//);
    expect((await start()).connection.host).toBe(path.join(place, 'run'));
    await started.at(-1)?.stop();
    rmSync(place, { recursive: true });
    await expect(start()).rejects.toThrow(/which is gone/);
  });

  it('a database that was shut off by its folder is told with the folder', async () => {
    await (await start()).stop();
    chmodSync(folder, 0o700);
    await expect(start()).rejects.toThrow(new RegExp(`may not enter ${folder}.*chmod o\\+x ${folder}`));
  });
});

describe('a database of DATABASE_URL that cannot be used is refused with a sentence', () => {
  const open = (databaseUrl: string) =>
    openDatabase(
      { databaseUrl, dataDir, postgresBin: null },
      () => undefined,
      () => undefined,
    );

  it('when nothing listens there', async () => {
    await expect(open('postgresql://me:secret@127.0.0.1:1/pool')).rejects.toThrow(/nothing listens at 127.0.0.1:1/);
  });

  it('without its password', async () => {
    const error = await open('postgresql://me:secret@127.0.0.1:1/pool').catch((caught: unknown) => caught);
    expect(String(error)).not.toContain('secret');
    expect(codeOf(error)).toBe('');
  });

  it('when it is not there', async () => {
    const { connection } = await start();
    await expect(open(`postgresql://onepool@localhost/missing?host=${encodeURIComponent(connection.host)}`)).rejects.toThrow(
      /has no database "missing"/,
    );
  });
});
