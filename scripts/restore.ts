// npm run restore -- FILE [--force]: puts a backup into the database of the settings. Onepool must not run on it.
import { restoreBackup } from '@/lib/postgres/backup/restore-backup';
import { migrate } from '@/lib/postgres/migrate';
import { openDatabase } from '@/lib/postgres/open-database';
import { PostgresError } from '@/lib/postgres/postgres-error';
import { readSettings } from '@/lib/server/settings';
import { runTool } from './run-tool';

await runTool(async () => {
  const [file] = process.argv.slice(2).filter((word) => word !== '--force');
  if (!file) throw new PostgresError('Say which: npm run restore -- FILE [--force]');
  const database = await openDatabase(readSettings(process.env), console.log, (error) => {
    console.error(error.message);
    process.exit(1);
  });
  try {
    const manifest = await restoreBackup(database.connection, file, { force: process.argv.includes('--force') });
    for (const { name, rows } of manifest.tables) console.log(`${String(rows).padStart(10)}  ${name}`);
    for (const name of await migrate(database.connection)) console.log(`Applied the migration ${name}`);
    console.log(`Restored what was saved at ${manifest.createdAt}.`);
  } finally {
    await database.close();
  }
});
