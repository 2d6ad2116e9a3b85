import { parseArgs } from 'node:util';
import pLimit from 'p-limit';
import { call } from '@/lib/api/client';
import { getPool } from '@/lib/api/endpoints/pool';
import { createVm, deleteVm } from '@/lib/api/endpoints/vms';
import { isProblemError } from '@/lib/api/problem-error';
import { ReplayReport } from './replay-report';
import { readTrace, type TraceDeed, toDeeds } from './trace';

const usage = `Usage: npm run replay -- FILE [--speed N] [--url URL] [--limit N] [--clients N] [--policy NAME] [--keep]

FILE     CSV of VM requests (id, vcpus, memory_gib, arrival_s, lifetime_s), plain or .gz
--speed  how many seconds of the trace pass in one second; 0 (default) goes as fast as the server answers
--url    where Onepool is (default http://localhost:3000)
--limit  take only the first N requests
--clients  requests under way at the same time (default 16)
--policy placement policy of every VM: balanced, packed, spread, power-saving
--keep   leave the VMs there at the end`;

interface Options {
  readonly baseUrl: string;
  readonly speed: number;
  readonly clients: number;
  readonly policy: 'balanced' | 'packed' | 'spread' | 'power-saving' | null;
}

/** Drives a running Onepool with a trace and tells what came of it. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      speed: { type: 'string', default: '0' },
      url: { type: 'string', default: 'http://localhost:3000' },
      limit: { type: 'string', default: '1000000' },
      clients: { type: 'string', default: '16' },
      policy: { type: 'string' },
      keep: { type: 'boolean', default: false },
    },
  });
  const file = positionals[0];
  if (!file) throw new Error(usage);
  const options: Options = {
    baseUrl: values.url.replace(/\/$/, ''),
    speed: Number(values.speed),
    clients: Number(values.clients),
    policy: (values.policy ?? null) as Options['policy'], // the API refuses any other word with a sentence
  };
  const rows = await readTrace(file, Number(values.limit));
  const deeds = toDeeds(rows);
  const report = new ReplayReport(rows.length);
  const ids = await replay(deeds, options, report);
  report.pool = await call(getPool, { baseUrl: options.baseUrl });
  process.stdout.write(`\n${report.print()}\n`);
  if (!values.keep) await removeAll(ids, options);
}

/** Sends the deeds in order, at their time; answers the VMs that are still there. */
async function replay(deeds: readonly TraceDeed[], options: Options, report: ReplayReport): Promise<Set<string>> {
  const limit = pLimit(options.clients);
  const created = new Map<string, Promise<string | null>>();
  const alive = new Set<string>();
  const began = performance.now();
  const first = deeds[0]?.atMs ?? 0;
  for (const deed of deeds) {
    await untilDue(began, (deed.atMs - first) / options.speed, options.speed);
    while (limit.pendingCount > options.clients * 4) await new Promise((resolve) => setImmediate(resolve));
    if (deed.kind === 'create')
      created.set(
        deed.row.id,
        limit(() => create(deed, options, report, alive)),
      );
    else {
      const id = created.get(deed.row.id);
      created.delete(deed.row.id);
      if (id) limit(async () => end(await id, options, report, alive));
    }
    report.tick(deed.atMs);
  }
  while (limit.pendingCount + limit.activeCount > 0) await new Promise((resolve) => setTimeout(resolve, 20));
  report.seconds = (performance.now() - began) / 1000;
  return alive;
}

async function untilDue(began: number, dueMs: number, speed: number): Promise<void> {
  if (speed <= 0) return;
  const wait = dueMs - (performance.now() - began);
  if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
}

async function create({ row }: TraceDeed, { baseUrl, policy }: Options, report: ReplayReport, alive: Set<string>): Promise<string | null> {
  const sent = performance.now();
  try {
    const body = { name: `replay-${row.id}`, vcpus: row.vcpus, memoryBytes: row.memoryBytes, tags: ['replay'], placement: { policy } };
    const { vm } = await call(createVm, { baseUrl, body });
    report.placed(vm.status.assignedHostId ?? '', performance.now() - sent, row);
    alive.add(vm.id);
    return vm.id;
  } catch (error) {
    if (!isProblemError(error) || error.problem.status >= 500 || error.code === 'unreachable') throw error;
    report.refused(error.problem);
    return null;
  }
}

async function end(id: string | null, { baseUrl }: Options, report: ReplayReport, alive: Set<string>): Promise<void> {
  if (id === null) return;
  await call(deleteVm, { baseUrl, params: { vmId: id } });
  alive.delete(id);
  report.ended();
}

async function removeAll(ids: ReadonlySet<string>, { baseUrl, clients }: Options): Promise<void> {
  if (ids.size === 0) return;
  process.stdout.write(`Removing the ${ids.size} VMs that are still there\n`);
  const limit = pLimit(clients);
  await Promise.all([...ids].map((id) => limit(() => call(deleteVm, { baseUrl, params: { vmId: id } }))));
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
