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
