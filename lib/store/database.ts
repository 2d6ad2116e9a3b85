import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient } from '@/generated/prisma/client';
import type { Connection } from '@/lib/postgres/connection';

/**
 * One connection pool with two faces. Prisma asks the questions of screens; commits, loading the pool and samples, whose cost is a matter
 * of rows, go to pg as one bulk statement (Prisma's own work is 0.1 to 0.9 ms of CPU a row or statement, more than PostgreSQL's).
 */
export interface Database {
  readonly pool: pg.Pool;
  readonly prisma: PrismaClient;
  close(): Promise<void>;
}

const maxConnections = 12;

/** Nothing is connected before the first query. `onProblem` hears of connections lost while idle; the next query makes a new one. */
export function connectDatabase(connection: Connection, onProblem: (error: Error) => void): Database {
  const pool = new pg.Pool({ ...connection, max: maxConnections, connectionTimeoutMillis: 10_000, application_name: 'onepool' });
  pool.on('error', onProblem);
  const adapter = new PrismaPg(pool, { onPoolError: onProblem, onConnectionError: onProblem });
  const prisma = new PrismaClient({ adapter });
  return {
    pool,
    prisma,
    close: async () => {
      await prisma.$disconnect();
      await pool.end();
    },
  };
}

/** A client within a transaction. */
export type Transaction = Pick<pg.PoolClient, 'query'>;

/** Runs statements that belong together: all of them are kept, or none when `work` rejects. */
export async function inTransaction(pool: pg.Pool, work: (transaction: Transaction) => Promise<void>): Promise<void> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('BEGIN');
    await work(client);
    await client.query('COMMIT');
  } catch (error) {
    // A connection that cannot even roll back is thrown away.
    await client.query('ROLLBACK').catch((failed: Error) => {
      broken = failed;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}
