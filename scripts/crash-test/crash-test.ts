import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { call } from '@/lib/api/client';
import { changeClock } from '@/lib/api/endpoints/lab';
import { checkPool } from './check-pool';
import { checkReality } from './check-reality';
import { Random } from './random';
import { ServerProcess } from './server-process';
import { Workload } from './workload';

/** Kills the process at random moments during creates, moves and deletes, and checks after each restart that the pool is whole. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: '50' },
      seed: { type: 'string', default: '1' },
      port: { type: 'string', default: '4173' },
    },
  });
  const dataDir = mkdtempSync(path.join(tmpdir(), 'onepool-crash-'));
  const random = new Random(Number(values.seed));
  const server = new ServerProcess(Number(values.port), {
    ONEPOOL_DATA_DIR: dataDir,
    ONEPOOL_SCENARIO: 'classroom',
    ONEPOOL_LOG_LEVEL: 'error',
  });
  const workload = new Workload(server.baseUrl, random);
  let broken: string[] = [];
  try {
    await server.start();
    for (let round = 1; round <= Number(values.rounds) && broken.length === 0; round++) {
      await crashOnce(server, workload, random);
      broken = await checkPool(server.baseUrl, workload.promises);
      tell(round, workload, broken);
    }
    await server.stop();
    broken = [...broken, ...(await checkReality(dataDir))];
  } finally {
    await server.kill();
    if (broken.length === 0) rmSync(dataDir, { recursive: true, force: true });
    else process.stdout.write(`The data is kept in ${dataDir}\n`);
  }
  process.stdout.write(broken.length === 0 ? `${values.rounds} crashes, nothing lost, doubled or stuck\n` : `${broken.join('\n')}\n`);
  process.exit(broken.length === 0 ? 0 : 1);
}

/** Works for a random while, kills the server in the middle, and starts it again. */
async function crashOnce(server: ServerProcess, workload: Workload, random: Random): Promise<void> {
  await call(changeClock, { baseUrl: server.baseUrl, body: { speed: 30 } });
  const working = workload.run(8);
  await new Promise((resolve) => setTimeout(resolve, random.between(200, 2500)));
  await server.kill();
  workload.stop();
  await working;
  await server.start();
}

function tell(round: number, workload: Workload, broken: readonly string[]): void {
  const { creates, moves, deletes } = workload.doneIn;
  process.stdout.write(
    `crash ${round}: ${creates} creates, ${moves} moves and ${deletes} deletes so far; ${broken.length === 0 ? 'whole' : 'BROKEN'}\n`,
  );
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
