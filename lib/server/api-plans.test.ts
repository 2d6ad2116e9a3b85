import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openTestPool, type TestPool } from '@/lib/testing/open-test-pool';

const GIB = 2 ** 30;
const minuteMs = 60_000;

/** Three hosts of 16 cores and 64 GiB over links of 1 Gbit/s, so that a move takes long enough to be cancelled. */
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
  - { names: "web-{n}", count: 9, vcpus: 2, memory: 4 GiB, disks: [10 GiB], tags: [web] }
`;

let pool: TestPool;
beforeAll(async () => {
  pool = await openTestPool({ yaml });
});
afterAll(() => pool.close());

const get = async (path: string) => (await pool.send('GET', `/api/v1${path}`)).body;
const post = (path: string, body: object = {}) => pool.send('POST', `/api/v1${path}`, body);
const host = async (name: string) => (await get('/hosts')).items.find((each: { name: string }) => each.name === name);
const guestsOn = async (hostId: string) => (await get(`/vms?filter=host:${hostId}`)).items;
const evacuation = async (hostId: string, more: object = {}) => {
  const answer = await post('/plans', { kind: 'evacuation', hostId, ...more });
  expect(answer.status, JSON.stringify(answer.body).slice(0, 600)).toBe(201);
  return answer.body;
};
const act = async (planId: string, action: string, body: object = {}) => {
  const answer = await post(`/plans/${planId}/actions/${action}`, body);
  expect(answer.status, JSON.stringify(answer.body).slice(0, 600)).toBe(202);
  return answer.body;
};

describe('an evacuation', () => {
  it('says before what moves where and what the hosts will carry, and does just that', async () => {
    const h1 = await host('h1');
    const before = (await guestsOn('h1')).length;
    const plan = await evacuation(h1.id);
    expect(plan).toMatchObject({ kind: 'evacuation', state: 'proposed', isStale: false, notDone: [] });
    expect(plan.steps).toHaveLength(before);
    expect(plan.checks.every((check: { ok: boolean }) => check.ok)).toBe(true);
    expect((await host('h1')).status.maintenance).toBe('none');

    await act(plan.id, 'apply');
    await pool.advance(10 * minuteMs);
    const done = await get(`/plans/${plan.id}`);
    expect(done.state, JSON.stringify(done.steps)).toBe('succeeded');
    expect((await host('h1')).status.maintenance).toBe('in-maintenance');
    expect(await guestsOn('h1')).toEqual([]);
    for (const step of done.steps) expect((await get(`/vms/${step.object.id}`)).status.hostId).toBe(step.toHostId);
  });
});
