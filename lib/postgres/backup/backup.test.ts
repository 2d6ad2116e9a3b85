import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase, type TestServer, testServers } from '@/lib/testing/test-database';
import { withClient } from '../connection';
import { migrate } from '../migrate';
import { restoreBackup } from './restore-backup';
import { writeBackup } from './write-backup';

/** Values that a careless way through JSON, text or JavaScript numbers would change. */
const awkward = `
  INSERT INTO pool_state (revision, scenario, created_at) VALUES (9007199254740993, E'line\\nbreak "quote" \\\\ é 🙂', '2026-11-22T10:00:00.123Z');
  INSERT INTO metric_chunks (kind, block, step_ms, starts_at, columns, samples) VALUES ('host', 1, 20000, '2026-11-22T10:00:00Z', 3, '\\x00ff0a0d5c'::bytea);
  INSERT INTO events (id, revision, at, severity, code, object_ids, value)
    SELECT 'e-' || n, n, now(), 'info', 'x', ARRAY['a,b', 'c"d', ''], '{"n": 1e400, "text": "\\u00e9\\n"}'::jsonb FROM generate_series(1, 2500) n`;

const fingerprint = `
  SELECT (SELECT string_agg(p::text, ';') FROM pool_state p) AS pool,
         (SELECT string_agg(m::text, ';') FROM metric_chunks m) AS chunks,
         (SELECT md5(string_agg(e::text, ';' ORDER BY sequence)) FROM events e) AS events`;

let folder: string;
let file: string;
const opened: TestDatabase[] = [];

const open = async (server?: TestServer) => {
  const database = await openTestDatabase(server);
  opened.push(database);
  return database;
};
const query = async (database: TestDatabase, sql: string) => (await withClient(database.connection, (client) => client.query(sql))).rows;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'backup-'));
  file = path.join(folder, 'pool.onepool');
});

afterEach(async () => {
  for (const database of opened.splice(0)) await database.drop();
  rmSync(folder, { recursive: true });
});

const pairs = testServers.flatMap((from) => testServers.map((to) => ({ from, to })));

it.each(pairs)('a backup of $from.label gives back every value on $to.label', async ({ from, to }) => {
  const source = await open(from);
  const target = await open(to);
  await query(source, awkward);
  await writeBackup(source.connection, file);
  await restoreBackup(target.connection, file, { force: false });
  expect(await query(target, fingerprint)).toEqual(await query(source, fingerprint));
});

describe('a backup', () => {
  let source: TestDatabase;
  let target: TestDatabase;

  beforeEach(async () => {
    source = await open();
    target = await open();
    await query(source, awkward);
  });

  const rewrite = (change: (text: string) => string) => writeFileSync(file, gzipSync(change(gunzipSync(readFileSync(file)).toString())));

  it('lets counters go on where they stood', async () => {
    await writeBackup(source.connection, file);
    await restoreBackup(target.connection, file, { force: false });
    const insert = `INSERT INTO events (id, revision, at, severity, code, value) VALUES ('next', 1, now(), 'info', 'x', '{}') RETURNING sequence`;
    expect(await query(target, insert)).toEqual([{ sequence: '2501' }]);
  });

  it('leaves a database that Onepool starts on', async () => {
    await writeBackup(source.connection, file);
    await restoreBackup(target.connection, file, { force: false });
    expect(await migrate(target.connection)).toEqual([]);
  });

  it('replaces a pool only when told to', async () => {
    await writeBackup(source.connection, file);
    await query(target, `INSERT INTO pool_state (scenario) VALUES ('mine')`);
    await expect(restoreBackup(target.connection, file, { force: false })).rejects.toThrow(/not empty/);
    expect(await query(target, 'SELECT scenario FROM pool_state')).toEqual([{ scenario: 'mine' }]);
    await restoreBackup(target.connection, file, { force: true });
    expect(await query(target, fingerprint)).toEqual(await query(source, fingerprint));
  });

  it('changes nothing when it was altered', async () => {
    await writeBackup(source.connection, file);
    await query(target, `INSERT INTO pool_state (scenario) VALUES ('mine')`);
    rewrite((text) => text.replace('"e-7"', '"e-x"'));
    await expect(restoreBackup(target.connection, file, { force: true })).rejects.toThrow(/altered/);
    expect(await query(target, 'SELECT scenario FROM pool_state')).toEqual([{ scenario: 'mine' }]);
  });

  it('is refused when it is cut short', async () => {
    await writeBackup(source.connection, file);
    const whole = readFileSync(file);
    writeFileSync(file, whole.subarray(0, whole.length / 2));
    await expect(restoreBackup(target.connection, file, { force: false })).rejects.toThrow(/cannot be read as a backup/);
    writeFileSync(file, gzipSync(gunzipSync(whole).toString().split('\n').slice(0, 100).join('\n')));
    await expect(restoreBackup(target.connection, file, { force: false })).rejects.toThrow(/cut short/);
  });

  it('is refused by an older Onepool', async () => {
    await writeBackup(source.connection, file);
    rewrite((text) => text.replace('_initial', '_unheard_of'));
    await expect(restoreBackup(target.connection, file, { force: false })).rejects.toThrow(/made by a newer Onepool/);
  });

  it('is brought up to date by a newer Onepool', async () => {
    await writeBackup(source.connection, file);
    const newer = path.join(folder, 'migrations');
    cpSync('prisma/migrations', newer, { recursive: true });
    mkdirSync(path.join(newer, '90000000000001_newer'));
    writeFileSync(
      path.join(newer, '90000000000001_newer', 'migration.sql'),
      `ALTER TABLE pool_state ADD COLUMN motto text NOT NULL DEFAULT 'new';`,
    );
    await restoreBackup(target.connection, file, { force: false, migrationsFolder: newer });
    await migrate(target.connection, newer);
    expect(await query(target, 'SELECT motto FROM pool_state')).toEqual([{ motto: 'new' }]);
  });

  it('is no backup when it is something else', async () => {
    writeFileSync(file, gzipSync('hello\n'));
    await expect(restoreBackup(target.connection, file, { force: false })).rejects.toThrow(/is not a backup of Onepool/);
  });
});
