import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestPool, type TestPool } from '@/lib/testing/open-test-pool';

const GIB = 2 ** 30;

/** Three hosts of 64 GiB on one SAN. */
const yaml = `
name: ha
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
`;

let pool: TestPool;
let clusterId: string;
const create = (name: string, gib: number, more: object = {}) =>
  pool.send('POST', '/api/v1/vms', { name, vcpus: 1, memoryBytes: gib * GIB, ...more });
const setPolicy = (ha: object) => pool.send('PATCH', `/api/v1/clusters/${clusterId}`, { policy: { ha } });

beforeAll(async () => {
  pool = await openTestPool({ yaml });
  clusterId = (await pool.send('GET', '/api/v1/clusters')).body.items[0].id;
  for (const name of ['app-1', 'app-2', 'app-3']) await create(name, 30);
  await pool.advance(120_000);
});
afterAll(() => pool.close());

describe('a cluster that bears the failure of any one host', () => {
  it('says so, and what the failure of two would cost', async () => {
    const { status, body } = await pool.send('GET', '/api/v1/ha');
    expect(status, JSON.stringify(body)).toBe(200);
    expect(body.items[0]).toMatchObject({ hosts: 3, guests: 3, armed: true, cannotRestart: { count: 0 } });
    expect(body.items[0].tolerances).toMatchObject([
      { count: 1, method: 'placed', ok: true, failures: 3, worst: null },
      { count: 2, ok: false, breaches: 3, worst: { guests: 1 } },
    ]);
    const matrix = (await pool.send('GET', `/api/v1/ha/matrix?clusterId=${clusterId}`)).body;
    expect(matrix.hosts.map((host: { restarts: number; lost: number }) => [host.restarts, host.lost])).toEqual([
      [1, 0],
      [1, 0],
      [1, 0],
    ]);
    expect([matrix.pairs.length, matrix.pairsKnown, matrix.pairsTotal]).toEqual([3, 3, 3]);
  });

  it('previews the failure of a host: where its guests restart and when', async () => {
    const [host] = (await pool.send('GET', '/api/v1/hosts')).body.items;
    const { body } = await pool.send('GET', `/api/v1/hosts/${host.id}/failure-preview`);
    expect(body).toMatchObject({
      hostName: host.name,
      detectSeconds: 5,
      restarts: [{ order: 1, priority: 3, startsAtSecond: 0 }],
      notRestarted: [],
    });
    expect(body.restarts[0].to.id).not.toBe(host.id);
    expect(body.seconds).toBeGreaterThan(body.restarts[0].seconds);
  });

  it('refuses a create that would break it, with the failure, the guest and the numbers, and keeps nothing of it', async () => {
    await setPolicy({ admission: 'tolerate-hosts', hostsToTolerate: 1 });
    const sizes = ['extra-1', 'extra-2', 'extra-3'].map((name) => create(name, 6));
    const answers = await Promise.all(sizes);
    const refused = answers.find(({ status }) => status === 409);
    expect(refused?.body).toMatchObject({ code: 'ha-breach', params: { cluster: 'c1', count: 1, unit: 'GiB', need: 30 } });
    expect(refused?.body.params.have).toBeLessThan(30);
    const names = (await pool.send('GET', '/api/v1/vms')).body.items.map((vm: { name: string }) => vm.name);
    expect(names.filter((name: string) => name.startsWith('extra')).length).toBe(answers.filter(({ status }) => status === 202).length);
  });

  it('tells before a create what it would break', async () => {
    const small = (await pool.send('POST', '/api/v1/placements', { vcpus: 1, memoryBytes: 20 * GIB })).body.ha;
    expect(small).toMatchObject({ cluster: 'c1', count: 1, holds: false, refused: true, breach: { guests: expect.any(Number) } });
  });

  it('only warns where its policy says so', async () => {
    await setPolicy({ onBreach: 'warn' });
    expect((await create('large', 20)).status).toBe(202);
    const events = (await pool.send('GET', '/api/v1/event-log?limit=20')).body.items.map((event: { code: string }) => event.code);
    expect(events).toContain('ha.tolerance-lost');
    await setPolicy({ admission: 'off' });
  });
});

describe('who starts after whom', () => {
  it('is part of a VM, is told with the cluster, and names VMs that are there', async () => {
    const [first, second] = (await pool.send('GET', '/api/v1/vms')).body.items;
    const wrong = await pool.send('PATCH', `/api/v1/vms/${first.id}`, { dependsOn: ['vm-none'] });
    expect([wrong.status, wrong.body.errors[0].path]).toEqual([422, 'dependsOn.0']);
    expect((await pool.send('PATCH', `/api/v1/vms/${first.id}`, { dependsOn: [second.id], restartPriority: 1 })).status).toBe(202);
    const { dependencies, priorities } = (await pool.send('GET', `/api/v1/ha?clusterId=${clusterId}`)).body.items[0];
    expect(dependencies).toMatchObject([{ guest: { id: first.id }, on: [{ id: second.id }] }]);
    expect(priorities[0]).toEqual({ priority: 1, guests: 1 });
  });
});
