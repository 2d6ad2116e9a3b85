import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { commitsBenchmark } from './commits';
import { createsBenchmark } from './creates';
import { failoverBenchmark } from './failover';
import type { Benchmark, Figures } from './figures';
import { forecastBenchmark } from './forecast';
import { httpBenchmark } from './http';
import { planPassBenchmark } from './plan-pass';
import { rebalanceBenchmark } from './rebalance';
import { samplesBenchmark } from './samples';
import { densityBenchmark, placementBenchmark } from './scheduler';

const benchmarks: readonly Benchmark[] = [
  placementBenchmark,
  densityBenchmark,
  planPassBenchmark,
  rebalanceBenchmark,
  failoverBenchmark,
  forecastBenchmark,
  commitsBenchmark,
  createsBenchmark,
  samplesBenchmark,
  httpBenchmark('campus'),
  httpBenchmark('enterprise'),
  httpBenchmark('limits'),
];

/** Prints figures from public entry points. `npm run bench -- NAME` runs those whose name begins so; `--json FILE` writes them flat. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'string' } } });
  const chosen = benchmarks.filter(({ name }) => positionals.length === 0 || positionals.some((wanted) => name.startsWith(wanted)));
  if (chosen.length === 0)
    throw new Error(`There is no benchmark of that name. There are: ${benchmarks.map(({ name }) => name).join(', ')}.`);
  const figures: Figures = {};
  for (const benchmark of chosen) {
    process.stdout.write(`\n${benchmark.name}: ${benchmark.what}\n`);
    const measured = await benchmark.run((line) => process.stdout.write(`  ${line}\n`));
    for (const [name, value] of Object.entries(measured)) process.stdout.write(`  ${name.padEnd(52)} ${value}\n`);
    Object.assign(figures, measured);
  }
  if (values.json) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
