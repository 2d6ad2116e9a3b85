import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { HaPolicy } from '@/lib/domain/model/infrastructure';
import type { FaultKind } from '@/lib/drivers/driver';
import { confirmHostOff } from '@/lib/server/operations/confirm-host-off';
import { openStore, type PrismaStore } from '@/lib/store/prisma-store';
import { type MortalPool, openMortalPool } from '@/lib/testing/open-mortal-pool';
import { openTestDatabase, type TestDatabase } from '@/lib/testing/test-database';

const secondMs = 1_000;
const minuteMs = 60_000;

/** Three hosts with room for two, on shared storage. */
const yaml = `
name: failing
clusters: [{ name: c1, vcpusPerCore: 4, haReserve: 0 }]
networks: [{ name: lan, vlan: 10, cidr: 10.0.0.0/24, default: true }]
storage: [{ name: san, kind: san, capacity: 10 TiB, cluster: c1 }]
hosts:
  - names: "h{n}"
    count: 3
    racks: [a, b, c]
    cluster: c1
    hypervisor: kvm
    localStorage: null
    hardware: { model: Test, cpuModel: Test, sockets: 1, cores: 16, mhz: 2500 }
    memory: 64 GiB
guests:
  - { names: "app-{n}", count: 9, vcpus: 2, memory: 4 GiB, disks: [{ size: 10 GiB, storage: san }] }
`;

let database: TestDatabase;
let store: PrismaStore;
let pool: MortalPool;
beforeEach(async () => {
  database = await openTestDatabase();
  store = await openStore(database.connection);
  pool = await openMortalPool({ store, yaml });
});
afterEach(async () => {
  await pool.close();
  await store.close();
  await database.drop();
});

const inventory = () => pool.runtime.inventory;
const hostNamed = (name: string) => {
  const host = [...inventory().hosts.values()].find((each) => each.name === name);
  if (!host) throw new Error(`no host ${name}`);
  return host;
};
const guestsOn = (hostId: string) => [...inventory().guests.values()].filter(({ status }) => status.hostId === hostId);
const inject = (kind: FaultKind, target: string) => pool.lab.inject({ kind, target, durationMs: null, params: {} });
const steps = async (ms: number, sliceMs = 5 * secondMs) => {
  for (let left = ms; left > 0; left -= sliceMs) await pool.step(Math.min(left, sliceMs));
};
const eventCodes = async () => (await store.listEvents({}, 500, null)).items.map(({ code }) => code);
const plans = async () => (await store.listPlans({}, 20, null)).items;
const expectAllRunning = (ids: readonly string[], notOn: string) => {
  for (const id of ids) {
    const status = inventory().guests.get(id)?.status;
    expect(status?.state).toBe('running');
    expect(status?.hostId).not.toBe(notOn);
  }
};

describe('a host that loses its power', () => {
  it('is declared failed five seconds after its last heartbeat, and its guests run elsewhere soon after', async () => {
    const host = hostNamed('h1');
    const lost = guestsOn(host.id).map(({ id }) => id);
    expect(lost.length).toBeGreaterThan(0);
    const began = pool.runtime.now();
    await inject('host-crash', host.id);
    await steps(minuteMs);
    const { status } = hostNamed('h1');
    expect(status).toMatchObject({ state: 'down', fencing: { phase: 'proved-dead' } });
    expect(Date.parse(status.since) - began).toBe(5 * secondMs);
    expectAllRunning(lost, host.id);
    const [plan] = await plans();
    expect(plan).toMatchObject({ kind: 'failover', status: { state: 'succeeded' }, cause: { kind: 'fault', id: host.id } });
    const story = ['suspected', 'declared', 'proved-dead', 'planned', 'first-running', 'succeeded'];
    expect(plan?.status.story.map(({ code }) => code)).toEqual(story);
    const codes = await eventCodes();
    for (const code of ['host.suspected', 'host.down', 'host.proved-dead', 'guest.restarted']) expect(codes).toContain(code);
  });

  it('is seen in time when hours pass in one step', async () => {
    const host = hostNamed('h1');
    const began = pool.runtime.now();
    await inject('host-crash', host.id);
    await pool.step(minuteMs);
    expect(Date.parse(hostNamed('h1').status.since) - began).toBe(5 * secondMs);
    const [plan] = await plans();
    expect(Date.parse(plan?.createdAt ?? '') - began).toBe(5 * secondMs);
  });
});

/** Lets time pass until it is so, or for ten minutes. */
async function until(isSo: () => boolean): Promise<void> {
  for (let passed = 0; !isSo() && passed < 10 * minuteMs; passed += secondMs) await pool.step(secondMs);
  expect(isSo()).toBe(true);
}
const phaseOf = (name: string) => hostNamed(name).status.fencing.phase;
const isEveryGuestRunning = () => [...inventory().guests.values()].every(({ status }) => status.state === 'running');
const confirmOff = (hostId: string) =>
  confirmHostOff(
    { ...pool.runtime, actor: 'admin', cause: { kind: 'user', id: 'admin' }, requestId: 'r', moment: null },
    { params: { hostId }, ifMatch: null },
  );
const setHa = (change: Partial<HaPolicy>) =>
  pool.runtime.ledger.write({ actor: 'admin', cause: { kind: 'user', id: 'admin' } }, (draft) => {
    for (const cluster of [...draft.inventory.clusters.values()])
      draft.put('cluster', { ...cluster, policy: { ...cluster.policy, ha: { ...cluster.policy.ha, ...change } } });
  });

describe('a host that does not answer but has power', () => {
  it.each(['host-hang', 'host-isolated'] as const)('after a %s is fenced before its guests run elsewhere', async (kind) => {
    const host = hostNamed('h1');
    const lost = guestsOn(host.id).map(({ id }) => id);
    await inject(kind, host.id);
    await until(() => phaseOf('h1') === 'fencing');
    expect(hostNamed('h1').status.state).toBe(kind === 'host-hang' ? 'hung' : 'isolated');
    expect(await plans()).toEqual([]);
    await until(() => phaseOf('h1') === 'fenced');
    await steps(minuteMs);
    expectAllRunning(lost, host.id);
    const [plan] = await plans();
    const story = ['suspected', 'declared', 'fencing', 'fenced', 'planned', 'first-running', 'succeeded'];
    expect(plan?.status.story.map(({ code }) => code)).toEqual(story);
  });

  it('keeps its guests while it cannot be fenced, until a person confirms that it is off', async () => {
    const host = hostNamed('h1');
    await inject('bmc-unreachable', host.id);
    await inject('host-crash', host.id);
    await until(() => phaseOf('h1') === 'failed');
    expect(hostNamed('h1').status).toMatchObject({ state: 'hung', fencing: { problem: 'bmc-unreachable' } });
    await steps(minuteMs);
    expect(await plans()).toEqual([]);
    await until(() => phaseOf('h1') === 'failed');
    await confirmOff(host.id);
    await until(isEveryGuestRunning);
    expect(await eventCodes()).toContain('host.confirmed-off');
  });

  it('cannot be confirmed off when nothing failed', async () => {
    await expect(confirmOff(hostNamed('h1').id)).rejects.toMatchObject({ code: 'wrong-state', params: { reason: 'not-failed-to-fence' } });
  });
});

describe('HA that is disarmed', () => {
  it('restarts nothing and says so; armed again, it goes on', async () => {
    await setHa({ enabled: false });
    await inject('host-crash', hostNamed('h1').id);
    await steps(minuteMs);
    expect(await plans()).toEqual([]);
    expect(await eventCodes()).toContain('host.ha-off');
    await setHa({ enabled: true });
    await until(isEveryGuestRunning);
  });
});

describe('a host that returns', () => {
  it('gets the guests back that could not be restarted meanwhile', async () => {
    const [first, second, third] = ['h1', 'h2', 'h3'].map(hostNamed);
    if (!first || !second || !third) throw new Error('three hosts');
    for (const host of [second, third]) await inject('host-storage-lost', host.id);
    await steps(10 * secondMs);
    const fault = await inject('host-crash', first.id);
    await steps(minuteMs);
    const waiting = guestsOn(first.id);
    expect(waiting.length).toBeGreaterThan(0);
    for (const { status } of waiting) expect(status).toMatchObject({ state: 'unknown', problem: { code: 'unplaceable' } });
    await pool.lab.clear(fault.id);
    await until(() => waiting.every(({ id }) => inventory().guests.get(id)?.status.state === 'running'));
    for (const { id } of waiting) expect(inventory().guests.get(id)?.status.hostId).toBe(first.id);
  });

  it.each(['propose', 'automatic', 'never'] as const)('with the failback policy "%s" is treated so', async (failback) => {
    await setHa({ failback });
    const host = hostNamed('h1');
    const lost = guestsOn(host.id).map(({ id }) => id);
    const fault = await inject('host-crash', host.id);
    await until(isEveryGuestRunning);
    await pool.lab.clear(fault.id);
    await until(() => hostNamed('h1').status.state === 'up' && phaseOf('h1') === 'none');
    await steps(5 * minuteMs, 30 * secondMs);
    const home = (await plans()).find(({ kind }) => kind === 'failback');
    expect(home?.status.state).toBe({ propose: 'proposed', automatic: 'succeeded', never: undefined }[failback]);
    const isHome = lost.every((id) => inventory().guests.get(id)?.status.hostId === host.id);
    expect(isHome).toBe(failback === 'automatic');
  });
});

describe('storage that a host loses', () => {
  it('sends its guests where it is reached, without fencing the host', async () => {
    const host = hostNamed('h1');
    const lost = guestsOn(host.id).map(({ id }) => id);
    await inject('host-storage-lost', host.id);
    await steps(2 * minuteMs);
    expectAllRunning(lost, host.id);
    expect(hostNamed('h1').status).toMatchObject({ state: 'up', fencing: { phase: 'none' } });
    expect(await eventCodes()).toContain('host.storage-lost');
  });

  it('and nobody reaches lets its guests wait until it is back', async () => {
    const [san] = inventory().storagePools.values();
    const fault = await inject('storage-lost', san?.id ?? '');
    await steps(minuteMs);
    expect([...inventory().guests.values()].every(({ status }) => status.state === 'crashed')).toBe(true);
    await pool.lab.clear(fault.id);
    await steps(minuteMs);
    expect(isEveryGuestRunning()).toBe(true);
  });
});

describe('guests that wait for others', () => {
  it('are started once those run', async () => {
    const host = hostNamed('h1');
    const [first, second] = guestsOn(host.id);
    if (!first || !second) throw new Error('two guests');
    await pool.runtime.ledger.write({ actor: 'admin', cause: { kind: 'user', id: 'admin' } }, (draft) =>
      draft.put('guest', { ...first, spec: { ...first.spec, dependsOn: [second.id] } }),
    );
    await inject('host-crash', host.id);
    await until(() => inventory().guests.get(second.id)?.status.state === 'starting');
    expect(inventory().guests.get(first.id)?.status.state).toBe('unknown');
    await until(isEveryGuestRunning);
    const since = (id: string) => inventory().guests.get(id)?.status.since ?? '';
    expect(since(first.id) > since(second.id)).toBe(true);
  });
});

describe('a process that is killed', () => {
  it.each([0, 3, 6, 9, 14])('%i s into a failure goes on where it was', async (seconds) => {
    await inject('host-hang', hostNamed('h1').id);
    if (seconds > 0) await pool.step(seconds * secondMs);
    await pool.kill();
    const { id } = hostNamed('h1');
    await until(() => isEveryGuestRunning() && guestsOn(id).length === 0);
    expect(inventory().tasks.size).toBe(0);
  });
});

it('hosts that fail one after the other lose no guest', async () => {
  await inject('host-crash', hostNamed('h1').id);
  await steps(8 * secondMs, secondMs);
  await inject('host-hang', hostNamed('h2').id);
  await until(isEveryGuestRunning);
  const h3 = hostNamed('h3').id;
  for (const { status } of inventory().guests.values()) expect(status.hostId).toBe(h3);
});
