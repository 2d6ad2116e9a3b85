import os from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { Connection } from './connection';
import { PostgresError } from './postgres-error';

/** One process a database runs the control loop. The number only has to differ from other advisory locks of the database. */
const controllerLock = 7_036_573_701;
/** A process that was killed holds its lock until the server notices that its connection is closed. */
const patienceMs = 4000;
const applicationName = 'onepool controller';

export interface ControllerLock {
  release(): Promise<void>;
}

/**
 * Takes the controller lock of a database and keeps it, also over a restart of the server. Throws PostgresError when another
 * process has it; calls onLost when one took it while the connection was down.
 */
export async function holdControllerLock(connection: Connection, onLost: (error: Error) => void): Promise<ControllerLock> {
  let released = false;
  let client = await acquire(connection, keep);

  function keep(): void {
    if (released) return;
    void reacquire().catch((error: unknown) => onLost(error instanceof Error ? error : new Error(String(error))));
  }

  async function reacquire(): Promise<void> {
    while (!released) {
      try {
        client = await acquire(connection, keep);
        if (released) await client.end();
        return;
      } catch (error) {
        if (error instanceof PostgresError) throw error;
        await wait(300, undefined, { ref: false });
      }
    }
  }

  return {
    async release() {
      released = true;
      await client.end().catch(() => undefined);
    },
  };
}

async function acquire(connection: Connection, onEnd: () => void): Promise<pg.Client> {
  const client = new pg.Client({
    ...connection,
    keepAlive: true,
    application_name: `${applicationName}, process ${process.pid} on ${os.hostname()}`,
  });
  client.on('error', () => undefined);
  await client.connect();
  const deadline = performance.now() + patienceMs;
  while (!(await tryLock(client))) {
    if (performance.now() > deadline) {
      const holder = await describeHolder(client);
      await client.end();
      throw new PostgresError(
        `Another Onepool${holder} already runs on this database. Stop it first, or give this one its own ONEPOOL_DATA_DIR or DATABASE_URL.`,
      );
    }
    await wait(200);
  }
  client.once('end', onEnd);
  return client;
}

async function tryLock(client: pg.Client): Promise<boolean> {
  const answer = await client.query<{ taken: boolean }>('SELECT pg_try_advisory_lock($1) AS taken', [controllerLock]);
  return answer.rows[0]?.taken === true;
}

/** ' (process 12 on host)', or '' when it has just gone. */
async function describeHolder(client: pg.Client): Promise<string> {
  const answer = await client.query<{ application_name: string }>(
    `SELECT application_name FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND application_name LIKE $1`,
    [`${applicationName}%`],
  );
  const name = answer.rows[0]?.application_name.slice(applicationName.length + 2);
  return name ? ` (${name})` : '';
}
