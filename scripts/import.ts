import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { call } from '@/lib/api/client';
import { importFleet } from '@/lib/api/endpoints/lab';
import { isProblemError } from '@/lib/api/problem-error';

const usage = `Usage: npm run import -- FILE.yaml [--check] [--url URL]
       npm run import -- --hosts hosts.csv --vms vms.csv [--check] [--url URL]

Replaces the fleet of a running Onepool (simulated driver) by your own.
--check  only says whether the files are right and what is in them
--url    where Onepool is (default http://localhost:3000)`;

/** Checks the files first; the fleet is replaced only when every line is right. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      hosts: { type: 'string' },
      vms: { type: 'string' },
      check: { type: 'boolean', default: false },
      url: { type: 'string', default: 'http://localhost:3000' },
    },
  });
  const files = readFiles(positionals[0], values.hosts, values.vms);
  const baseUrl = values.url.replace(/\/$/, '');
  const checked = await call(importFleet, { baseUrl, body: { ...files, dryRun: true } });
  for (const error of checked.errors) {
    process.stderr.write(`${error.source} line ${error.line}${error.column === null ? '' : `, ${error.column}`}: ${error.message}\n`);
  }
  if (!checked.ok) throw new Error(`Nothing was changed: ${checked.errors.length} lines are wrong.`);
  const { summary } = checked;
  if (summary)
    process.stdout.write(`${summary.hosts} hosts in ${summary.clusters} clusters, ${summary.guests} VMs with ${summary.vcpus} vCPUs\n`);
  if (values.check) return;
  await call(importFleet, { baseUrl, body: { ...files, dryRun: false } });
  process.stdout.write('The fleet is loaded.\n');
}

function readFiles(yaml: string | undefined, hosts: string | undefined, vms: string | undefined) {
  const text = (file: string) => readFileSync(file, 'utf8');
  if (yaml !== undefined) return { format: 'yaml' as const, yaml: text(yaml) };
  if (hosts === undefined) throw new Error(usage);
  return { format: 'csv' as const, hostsCsv: text(hosts), ...(vms !== undefined && { vmsCsv: text(vms) }) };
}

main().catch((error: unknown) => {
  const message = isProblemError(error) ? error.problem.detail : error instanceof Error ? error.message : String(error);
  process.stderr.write(`${message}\n`);
  process.exit(1);
});
