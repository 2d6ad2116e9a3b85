import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum, type SqlDriverAdapter } from '@prisma/driver-adapter-utils';
import pg from 'pg';
import { type Connection, withClient } from '@/lib/postgres/connection';

const charOid = 18;
const uuidOid = 2950;

/**
 * The engine reads columns of the catalog of type "char", which adapter-pg refuses to convert. They travel through it marked as
 * uuid, which no catalog has, and become characters behind it (see queryRaw below).
 */
class CatalogPool extends pg.Pool {
  // The overloads of pg.Pool.query cannot be written as one signature.
  // biome-ignore lint/suspicious/noExplicitAny: passes arguments through untouched
  override async query(...parameters: any[]): Promise<any> {
    const result = await super.query(...(parameters as [string]));
    for (const field of result?.fields ?? []) if (field.dataTypeID === charOid) field.dataTypeID = uuidOid;
    return result;
  }
}

/** What the schema engine connects with. Its shadow databases are made beside the given one and dropped when disposed. */
export function makeEngineAdapter(connectionTo: (database: string) => Connection, database: string) {
  return bindMigrationAwareSqlAdapterFactory({
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: () => open(connectionTo(database), async () => undefined),
    connectToShadowDb: async () => {
      const name = `shadow_${crypto.randomUUID().replaceAll('-', '')}`;
      await withClient(connectionTo(database), (client) => client.query(`CREATE DATABASE ${name}`));
      return open(connectionTo(name), async () => {
        await withClient(connectionTo(database), (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
      });
    },
  });
}

async function open(connection: Connection, afterwards: () => Promise<void>): Promise<SqlDriverAdapter> {
  const pool = new CatalogPool(connection);
  pool.on('error', () => undefined);
  const adapter = await new PrismaPg(pool).connect();
  // adapter-pg's own splits a script at every semicolon, also inside functions.
  const executeScript = async (script: string) => void (await pool.query(script));
  return new Proxy<SqlDriverAdapter>(adapter, {
    get(target, key) {
      if (key === 'executeScript') return executeScript;
      if (key === 'queryRaw') {
        return async (query: Parameters<SqlDriverAdapter['queryRaw']>[0]) => {
          const result = await target.queryRaw(query);
          return {
            ...result,
            columnTypes: result.columnTypes.map((type) => (type === ColumnTypeEnum.Uuid ? ColumnTypeEnum.Character : type)),
          };
        };
      }
      // The engine sends whole migration files as one statement without arguments.
      if (key === 'executeRaw') {
        return (query: Parameters<SqlDriverAdapter['executeRaw']>[0]) =>
          query.args.length > 0 ? target.executeRaw(query) : executeScript(query.sql).then(() => 0);
      }
      if (key === 'dispose') return () => pool.end().then(afterwards);
      const value = Reflect.get(target, key);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
