// npm run backup -- FILE: everything that Onepool knows into one file, also while it runs.
import path from 'node:path';
import { writeBackup } from '@/lib/postgres/backup/write-backup';
import { PostgresError } from '@/lib/postgres/postgres-error';
import { startPostgres } from '@/lib/postgres/start-postgres';
import { readSettings } from '@/lib/server/settings';
import { runTool } from './run-tool';

await runTool(async () => {
  const file = process.argv[2];
  if (!file) throw new PostgresError('Say where to: npm run backup -- FILE');
  const settings = readSettings(process.env);
  if (settings.databaseUrl) return report(await writeBackup({ connectionString: settings.databaseUrl }, path.resolve(file)));
  const server = await startPostgres({ dataDir: settings.dataDir, binariesFolder: settings.postgresBin });
  try {
    report(await writeBackup(server.connection, path.resolve(file)));
  } finally {
    // One that was running serves a running Onepool.
    if (!server.adopted) await server.stop();
  }
});

function report(manifest: Awaited<ReturnType<typeof writeBackup>>): void {
  for (const { name, rows } of manifest.tables) console.log(`${String(rows).padStart(10)}  ${name}`);
  console.log(`Written to ${process.argv[2]}`);
}
