import pg from 'pg';

/** A database of the private server: `host` is the folder of its socket. */
export interface SocketConnection {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly database: string;
  /** Said aloud, because pg would else ask the environment (PGSSLMODE). */
  readonly ssl: false;
}

/** How to reach a database with pg or PrismaPg: `new pg.Pool({ ...connection, max: 16 })`. */
export type Connection = SocketConnection | { readonly connectionString: string };

/** Runs one short piece of work on a connection of its own. */
export async function withClient<Result>(connection: Connection, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 10_000 });
  // A server that stops meanwhile rejects the query in hand; without a listener the same error would end the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** SQLSTATE or system code of an error of pg; '' when it has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
