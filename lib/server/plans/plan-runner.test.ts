import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Host } from '@/lib/domain/model/infrastructure';
import type { Plan } from '@/lib/domain/model/plan';
import { planEvacuation } from '@/lib/domain/plans/plan-evacuation';
import { openStore, type PrismaStore } from '@/lib/store/prisma-store';
import { type MortalPool, openMortalPool } from '@/lib/testing/open-mortal-pool';
import { openTestDatabase, type TestDatabase } from '@/lib/testing/test-database';
import { rollBackPlan } from './cancel-plan';
import { proposePlan } from './propose-plan';
import { startPlan } from './start-plan';
import { viewOf } from './view-of';

const someone = { actor: 'tester', cause: { kind: 'user', id: 'tester' } } as const;

const yaml = `
name: plans
clusters: [{ name: c1, vcpusPerCore: 4, memoryOvercommit: 1, haReserve: 0 }]
networks: [{ name: lan, vlan: 10, cidr: 10.0.0.0/24, default: true }]
storage: [{ name: san, kind: san, capacity: 10 TiB, cluster: c1, policies: [shared] }]
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
  - { names: "web-{n}", count: 12, vcpus: 2, memory: 8 GiB, disks: [10 GiB], tags: [web] }
`;

let database: TestDatabase;
let store: PrismaStore;
let pool: MortalPool;
beforeAll(async () => {
  database = await openTestDatabase();
  store = await openStore(database.connection);
  pool = await openMortalPool({ store, yaml });
});
afterAll(async () => {
  await pool.close();
  await store.close();
  await database.drop();
});

const busiestHost = (): Host => {
  const { inventory } = pool.runtime;
  const [first] = [...inventory.hosts.values()].sort((a, b) => inventory.guestIdsOn(b.id).size - inventory.guestIdsOn(a.id).size);
  if (!first) throw new Error('the fleet has hosts');
  return first;
};

const begin = (host: Host): Promise<Plan> => {
  const made = planEvacuation(viewOf(pool.runtime), host, { choices: {}, bringBack: false, liveMigration: true });
  return pool.runtime.ledger.write(someone, (draft) => startPlan(draft, proposePlan(draft, made).id));
};

/** Steps time until the plan has ended, killing the process after each of the first steps. */
async function runAndKill(planId: string, kills: number): Promise<Plan> {
  for (let step = 0; step < 120; step++) {
    await pool.step(3_000);
    if (step < kills) await pool.kill();
    const plan = await store.findPlan(planId);
    if (plan?.status.endedAt) return plan;
  }
  throw new Error('the plan did not end');
}

it('goes on with a plan where it was when the process is killed again and again', async () => {
  const host = busiestHost();
  const { id, spec } = await begin(host);
  const plan = await runAndKill(id, 6);
  expect(plan.status.state).toBe('succeeded');
  expect(spec.steps.map((step) => plan.runs[step.id]?.state)).toEqual(spec.steps.map(() => 'done'));
  expect(pool.runtime.inventory.hosts.get(host.id)?.status.maintenance).toBe('in-maintenance');
  for (const { object, toHostId } of spec.steps)
    expect(pool.runtime.inventory.guests.get(object.id)?.status).toMatchObject({ state: 'running', hostId: toHostId });
});

it('goes on taking a plan back after a kill too', async () => {
  const host = busiestHost();
  const { id, spec } = await begin(host);
  await pool.step(8_000);
  await pool.runtime.ledger.write(someone, (draft) => {
    const plan = draft.inventory.plans.get(id);
    if (plan) rollBackPlan(draft, plan);
  });
  await pool.kill();
  const plan = await runAndKill(id, 4);
  expect(plan.status).toMatchObject({ state: 'rolled-back', problem: null });
  for (const { object } of spec.steps)
    expect(pool.runtime.inventory.guests.get(object.id)?.status).toMatchObject({ state: 'running', hostId: host.id });
  expect(pool.runtime.inventory.hosts.get(host.id)?.status.maintenance).toBe('none');
});

it.each([
  [23, 'proposed'],
  [25, 'discarded'],
])('leaves a proposal of %i hours ago %s', async (hours, state) => {
  const { runtime } = pool;
  const made = planEvacuation(viewOf(runtime), busiestHost(), { choices: {}, bringBack: false, liveMigration: true });
  const createdAt = new Date(runtime.now() - hours * 3600_000).toISOString();
  const { id } = await runtime.ledger.write(someone, (draft) => draft.put('plan', { ...proposePlan(draft, made), createdAt }));
  await pool.step(1_000);
  expect((await store.findPlan(id))?.status.state).toBe(state);
});
