import { parseArgs } from 'node:util';
import { migrate } from '@/lib/postgres/migrate';
import { startPostgres } from '@/lib/postgres/start-postgres';
import { makeThrowAwayFolder, removeThrowAwayFolder } from '@/lib/postgres/throw-away-folder';
import { openStore } from '@/lib/store/prisma-store';
import { runTool } from '../run-tool';
import { runSeed, type SeedOutcome } from './run-seed';

/** npm run chaos -- --seeds N [--from SEED]: N pools in a row, each under random faults; the seeds of those that did not come through are printed. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seeds: { type: 'string', default: '20' },
      from: { type: 'string', default: '1' },
      story: { type: 'boolean', default: false },
    },
  });
  const [seeds, from] = [Number(values.seeds), Number(values.from)];
  const folder = await makeThrowAwayFolder();
  try {
    const { connection } = await startPostgres({ dataDir: folder, binariesFolder: null, settings: { fsync: 'off' } });
    await migrate(connection);
    const store = await openStore(connection);
    let failed = 0;
    for (let seed = from; seed < from + seeds; seed++) {
      const started = performance.now();
      const outcome = await runSeed(store, seed);
      if (outcome.wrong.length > 0) failed++;
      console.log(
        `seed ${seed}: ${outcome.wrong.length === 0 ? 'came through' : 'FAILED'} (${((performance.now() - started) / 1000).toFixed(1)} s)`,
      );
      tell(outcome, values.story);
    }
    console.log(`${seeds - failed} of ${seeds} seeds came through`);
    process.exitCode = failed === 0 ? 0 : 1;
    await store.close();
  } finally {
    await removeThrowAwayFolder(folder);
  }
}

function tell({ seed, wrong, story }: SeedOutcome, always: boolean): void {
  if (wrong.length === 0 && !always) return;
  for (const line of story) console.log(line);
  for (const line of wrong) console.log(`  WRONG ${line}`);
  if (wrong.length > 0) console.log(`seed ${seed} did not come through; run it again with: npm run chaos -- --seeds 1 --from ${seed}\n`);
}

void runTool(main).then(() => process.exit()); // pools that were killed leave promises that never end
