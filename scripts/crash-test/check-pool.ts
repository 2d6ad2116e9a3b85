import { call } from '@/lib/api/client';
import { changeClock } from '@/lib/api/endpoints/lab';
import { listTasks } from '@/lib/api/endpoints/tasks';
import { listVms } from '@/lib/api/endpoints/vms';
import type { VmRow } from '@/lib/api/schemas/vm-list';
import type { Promised } from './workload';

const settleTimeoutMs = 60_000;
const settledStates = new Set(['running', 'stopped', 'suspended']);

/** Everything that a crash broke, in sentences; empty when the pool is whole. */
export async function checkPool(baseUrl: string, promises: ReadonlyMap<string, Promised>): Promise<string[]> {
  await call(changeClock, { baseUrl, body: { speed: 60 } });
  const stuck = await waitUntilSettled(baseUrl);
  const vms = await listAll(baseUrl);
  await call(changeClock, { baseUrl, body: { speed: 1 } });
  return [...stuck, ...checkPromises(vms, promises), ...checkDoubles(vms), ...checkStates(vms)];
}

/** No task may stay open for ever: with nothing more asked, all of them end. */
async function waitUntilSettled(baseUrl: string): Promise<string[]> {
  const until = performance.now() + settleTimeoutMs;
  for (;;) {
    const open = await call(listTasks, { baseUrl, query: { filter: 'state:queued,running', limit: 20 } });
    if (open.total === 0) return [];
    if (performance.now() > until)
      return open.items.map((task) => `task ${task.id} (${task.kind} of ${task.object.name}) is still ${task.state}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function listAll(baseUrl: string): Promise<VmRow[]> {
  const rows: VmRow[] = [];
  let cursor: string | null = null;
  do {
    const page: { items: VmRow[]; nextCursor: string | null } = await call(listVms, {
      baseUrl,
      query: { limit: 500, ...(cursor !== null && { cursor }) },
    });
    rows.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return rows;
}

function checkPromises(vms: readonly VmRow[], promises: ReadonlyMap<string, Promised>): string[] {
  const names = new Set(vms.map((vm) => vm.name));
  return [...promises].flatMap(([name, promised]) => {
    if (promised === 'there' && !names.has(name)) return [`${name} was acknowledged and is lost`];
    if (promised === 'gone' && names.has(name)) return [`${name} was deleted and is there again`];
    return [];
  });
}

function checkDoubles(vms: readonly VmRow[]): string[] {
  const seen = new Set<string>();
  return vms.flatMap((vm) => {
    const doubled = seen.has(vm.name) || seen.has(String(vm.number));
    seen.add(vm.name).add(String(vm.number));
    return doubled ? [`${vm.name} (number ${vm.number}) is there twice`] : [];
  });
}

const checkStates = (vms: readonly VmRow[]): string[] =>
  vms.flatMap((vm) =>
    settledStates.has(vm.state) && vm.hostId !== null ? [] : [`${vm.name} is ${vm.state} on ${vm.hostName ?? 'no host'}`],
  );
