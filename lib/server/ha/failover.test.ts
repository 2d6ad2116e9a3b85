import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FaultKind } from '@/lib/drivers/driver';
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
