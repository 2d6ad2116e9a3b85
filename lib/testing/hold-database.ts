// A process that opens the database of a data folder, says its pid and the server's, and holds it until it is killed.
import { withClient } from '@/lib/postgres/connection';
import { openDatabase } from '@/lib/postgres/open-database';

const database = await openDatabase(
  { databaseUrl: null, dataDir: process.argv[2] ?? '', postgresBin: null },
  () => undefined,
  () => process.exit(1),
);
await withClient(database.connection, (client) => client.query('CREATE TABLE IF NOT EXISTS survivors AS SELECT 42 AS answer'));
process.stdout.write('open\n');
setInterval(() => undefined, 1000);
