import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase, testServers } from '@/lib/testing/test-database';
import { withClient } from './connection';
import { migrate, readMigrations } from './migrate';

describe.each(testServers)('migrations on $label', (server) => {
  let database: TestDatabase;
  let folder: string;

  beforeEach(async () => {
    database = await openTestDatabase(server);
    folder = mkdtempSync(path.join(os.tmpdir(), 'migrations-'));
    cpSync('prisma/migrations', folder, { recursive: true });
  });

  afterEach(async () => {
    await database.drop();
    rmSync(folder, { recursive: true });
  });

  const add = (name: string, sql: string) => {
    mkdirSync(path.join(folder, name), { recursive: true });
    writeFileSync(path.join(folder, name, 'migration.sql'), sql);
  };
  const query = (sql: string) => withClient(database.connection, (client) => client.query(sql));

  it('are applied once, in order of their names', async () => {
    add('90000000000002_second', 'ALTER TABLE lamps ADD COLUMN watts int;');
    add('90000000000001_first', 'CREATE TABLE lamps (id int);');
    expect(await migrate(database.connection, folder)).toEqual(['90000000000001_first', '90000000000002_second']);
    expect(await migrate(database.connection, folder)).toEqual([]);
  });

  it('are applied once when two processes start together', async () => {
    add('90000000000001_first', 'CREATE TABLE lamps (id int);');
    const applied = await Promise.all([migrate(database.connection, folder), migrate(database.connection, folder)]);
    expect(applied.flat()).toEqual(['90000000000001_first']);
  });

  it('leave rows that Prisma itself would have written', async () => {
    const rows = await query(
      'SELECT migration_name, checksum, applied_steps_count, finished_at IS NOT NULL AS finished FROM _prisma_migrations',
    );
    expect(rows.rows).toEqual(
      readMigrations('prisma/migrations').map(({ name, checksum }) => ({
        migration_name: name,
        checksum,
        applied_steps_count: 1,
        finished: true,
      })),
    );
  });

  it('keep nothing of one that fails, and go on once it is corrected', async () => {
    add('90000000000001_broken', 'CREATE TABLE lamps (id int); SELECT nonsense;');
    await expect(migrate(database.connection, folder)).rejects.toThrow(
      /90000000000001_broken failed, and nothing of it was kept.*nonsense/,
    );
    add('90000000000001_broken', 'CREATE TABLE lamps (id int);');
    expect(await migrate(database.connection, folder)).toEqual(['90000000000001_broken']);
  });

  it('refuse a database that is newer than the code', async () => {
    add('90000000000001_future', 'CREATE TABLE lamps (id int);');
    await migrate(database.connection, folder);
    await expect(migrate(database.connection)).rejects.toThrow(/newer Onepool: it has the migration 90000000000001_future/);
  });

  it('refuse a history that was edited', async () => {
    add('90000000000001_first', 'CREATE TABLE lamps (id int);');
    await migrate(database.connection, folder);
    add('90000000000001_first', 'CREATE TABLE lamps (id bigint);');
    await expect(migrate(database.connection, folder)).rejects.toThrow(/90000000000001_first was edited/);
  });

  it('refuse one that Prisma left unfinished', async () => {
    await query('UPDATE _prisma_migrations SET finished_at = NULL');
    await expect(migrate(database.connection)).rejects.toThrow(/did not finish/);
  });

  it("refuse somebody else's tables", async () => {
    await query('DROP TABLE _prisma_migrations');
    await expect(migrate(database.connection)).rejects.toThrow(/tables that are not Onepool's/);
  });
});
