import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CauseLink } from '@/lib/api/schemas/causes';
import { openTestPool, type TestPool } from '@/lib/testing/open-test-pool';

const minuteMs = 60_000;

/** Three hosts with room for one another's VMs, on shared storage. */
const yaml = `
name: causes
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
  - { names: "app-{n}", count: 6, vcpus: 2, memory: 4 GiB, disks: [{ size: 10 GiB, storage: san }] }
`;

let pool: TestPool;
beforeAll(async () => {
  pool = await openTestPool({ yaml });
});
afterAll(() => pool.close());

const get = async (path: string) => (await pool.send('GET', `/api/v1${path}`)).body;
const lastEvent = async (code: string) => (await get(`/event-log?filter=code:${code}&limit=1`)).items[0];
const chainOf = async (of: string): Promise<CauseLink[]> => {
  const { status, body } = await pool.send('GET', `/api/v1/causes?of=${of}`);
  expect(status, JSON.stringify(body)).toBe(200);
  return body.links;
};
const told = (links: readonly CauseLink[]) => links.map(({ kind, sentence }) => (kind === 'event' ? sentence.code : kind));

describe('the chain of causes', () => {
  it('of a move that somebody asked for ends with that person', async () => {
    const vm = (await get('/vms?limit=1')).items[0];
    const target = (await get(`/vms/${vm.id}/targets`)).items.find((each: { fits: boolean }) => each.fits);
    const { body } = await pool.send('POST', `/api/v1/vms/${vm.id}/actions/migrate`, { hostId: target.hostId });
    await pool.advance(5 * minuteMs);
    const event = await lastEvent('guest.moved');
    const chain = await chainOf(event.id);
    expect(told(chain)).toEqual(['guest.moved', 'task', 'user']);
    expect(chain[1]).toMatchObject({ id: body.task.id, page: { kind: 'task' } });
    expect(chain[2]?.sentence.params).toEqual({ user: 'admin' });
    const [stay] = (await get(`/vms/${vm.id}/placement`)).stays;
    expect(told(await chainOf(String(stay.revision)))).toEqual(['change', 'guest.moved', 'task', 'user']);
    expect(told(await chainOf(stay.decisionId))).toEqual(['decision', 'user']);
  });

  it('of a restart goes over the failover and the failure of the host to its fault', async () => {
    const host = (await get('/hosts')).items.find((each: { guests: number }) => each.guests > 0);
    await pool.send('POST', '/api/v1/lab/faults', { kind: 'host-crash', target: host.id, durationMs: null });
    await pool.advance(5 * minuteMs);
    const chain = await chainOf((await lastEvent('guest.restarted')).id);
    expect(told(chain)).toEqual(['guest.restarted', 'task', 'plan', 'host.down', 'host.suspected', 'fault']);
    expect(chain.at(-1)).toMatchObject({ name: host.name, page: { kind: 'host', id: host.id } });
    expect(chain[2]?.basedOn.length).toBeGreaterThan(0);
    const guestId = (await lastEvent('guest.restarted')).objects[0].id;
    const { kept, stays } = await get(`/vms/${guestId}/placement`);
    expect(kept).toMatchObject({ kind: 'restart', chosen: stays[0].hostId, cause: { kind: 'plan' } });
    expect(told(await chainOf(kept.id))).toEqual(['decision', 'plan', 'host.down', 'host.suspected', 'fault']);
    expect(told(await chainOf(String(stays[0].revision))).at(-1)).toBe('fault');
  });

  it('leads from every event, task and change of the pool to a root', async () => {
    const events = (await get('/event-log?limit=500')).items;
    const tasks = (await get('/tasks?limit=500')).items;
    const changes = (await get(`/vms/${(await get('/vms?limit=1')).items[0].id}/history?limit=100`)).items;
    const effects = [...events, ...tasks].map(({ id }: { id: string }) => id);
    for (const of of [...effects, ...changes.map(({ revision }: { revision: number }) => String(revision))]) {
      const root = (await chainOf(of)).at(-1);
      expect(['fault', 'user', 'rule', 'balancer', 'ha', 'reconciler', 'import', 'system'], `${of}: ${JSON.stringify(root)}`).toContain(
        root?.kind,
      );
    }
  });

  it('of something that never was is not found', async () => {
    expect((await pool.send('GET', '/api/v1/causes?of=event-none')).status).toBe(404);
    expect((await pool.send('GET', '/api/v1/causes?of=999999')).status).toBe(404);
    expect((await pool.send('GET', '/api/v1/causes?of=nonsense')).status).toBe(404);
  });
});
