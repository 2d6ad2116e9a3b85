import { afterEach, expect, test } from 'vitest';
import { openTestPool, type TestPool } from '@/lib/testing/open-test-pool';

const minuteMs = 60_000;

/** Two hosts; everything runs on the first. */
const oneSided = `
name: one-sided
clusters:
  - { name: main, vcpusPerCore: 4 }
networks:
  - { name: lan, vlan: 1, cidr: 10.0.0.0/24, default: true }
storage:
  - { name: san, kind: san, capacity: 10 TiB }
hosts:
  - { names: "h-{n}", count: 3, racks: [a], cluster: main, hypervisor: kvm, hardware: dell-r640, storage: [san], localStorage: null }
guests:
  - { names: "vm-{n:2}", count: 9, type: compute, vcpus: 8, memory: 8 GiB, disks: [10 GiB] }
`;

let pool: TestPool;
afterEach(() => pool.close());

async function openOneSided(policy: object): Promise<string> {
  pool = await openTestPool({ yaml: oneSided });
  const [cluster] = (await pool.send('GET', '/api/v1/clusters')).body.items;
  await pool.send('PATCH', `/api/v1/clusters/${cluster.id}`, { policy: { balance: policy } });
  const [target] = (await pool.send('GET', '/api/v1/hosts')).body.items;
  for (const vm of (await pool.send('GET', '/api/v1/vms?limit=50')).body.items)
    if (vm.hostId !== target.id) await pool.send('POST', `/api/v1/vms/${vm.id}/actions/migrate`, { hostId: target.id });
  await pool.advance(2 * minuteMs);
  return cluster.id;
}

const pass = async (minutes: number) => {
  for (let minute = 0; minute < minutes; minute++) await pool.advance(minuteMs);
};
const balance = async () => (await pool.send('GET', '/api/v1/balance')).body;
const rounds = async () =>
  (await pool.send('GET', '/api/v1/balance/history')).body.items as { why: { code: string }; rounds: number; planId: string | null }[];

test('a manual cluster waits whether an imbalance lasts, then keeps one proposal', async () => {
  await openOneSided({ mode: 'manual', level: 5, cooldownMinutes: 0, holdMinutes: 10 });
  await pass(6);
  expect((await balance()).verdict.why.code).toBe('held');
  await pass(14);
  const { plan, verdict } = await balance();
  expect(verdict.why.code).toBe('balance-moves');
  expect(plan).toMatchObject({ state: 'proposed', byBalancer: true });
  await pass(15);
  const open = (await pool.send('GET', '/api/v1/plans?kind=rebalance&state=proposed')).body;
  expect(open.total).toBe(1);
  expect((await rounds()).map(({ why }) => why.code)).toEqual(expect.arrayContaining(['held', 'balance-moves']));
});

test('a full cluster carries its plan out, then finds itself balanced or in cooldown; equal verdicts are one row', async () => {
  await openOneSided({ mode: 'full', level: 5, cooldownMinutes: 0, holdMinutes: 0 });
  await pass(6);
  await pool.send('PATCH', `/api/v1/clusters/${(await balance()).clusterId}`, { policy: { balance: { cooldownMinutes: 600 } } });
  await pass(30);
  const { hosts, plan } = await balance();
  expect(plan).toBeNull();
  for (const host of hosts) expect(host.guests).toBeGreaterThan(0);
  const [newest] = await rounds();
  expect(newest?.planId).toBeNull();
  expect(newest?.rounds).toBeGreaterThan(1);
});

test('packing empties a host and switches it off; the other goal wakes it again', async () => {
  const clusterId = await openOneSided({ mode: 'full', goal: 'pack', level: 5, cooldownMinutes: 0, holdMinutes: 0 });
  await pass(20);
  const { hosts, goals } = await balance();
  expect(hosts.filter(({ state }: { state: string }) => state === 'off')).toHaveLength(1); // HA keeps one host more than may fail
  expect(goals).toHaveLength(2);
  await pool.send('PATCH', `/api/v1/clusters/${clusterId}`, { policy: { balance: { goal: 'balance' } } });
  await pass(10);
  expect((await balance()).hosts.every(({ state }: { state: string }) => state === 'up')).toBe(true);
});

test('a cluster whose balancing is off is not looked at', async () => {
  await openOneSided({ mode: 'off' });
  await pass(11);
  expect(await balance()).toMatchObject({ plan: null, verdict: null, nextRoundAt: null });
});
