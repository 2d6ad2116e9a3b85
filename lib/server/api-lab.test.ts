import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestPool, type TestPool } from '@/lib/testing/open-test-pool';

let pool: TestPool;
beforeAll(async () => {
  pool = await openTestPool({ scenario: 'classroom' });
});
afterAll(() => pool.close());

const yaml = `
name: own
clusters: [{ name: c1 }]
networks: [{ name: lan, vlan: 10, cidr: 10.0.0.0/24, default: true }]
hosts: [{ names: "own-{n}", count: 2, cluster: c1, hypervisor: kvm, hardware: { model: Own, cpuModel: Own, sockets: 1, cores: 8, mhz: 2000 }, memory: 32 GiB }]
guests: [{ names: "app-{n}", count: 3, vcpus: 1, memory: 1 GiB }]
`;

describe('the laboratory', () => {
  it('breaks and mends what is there, and nothing else', async () => {
    const hostId = [...pool.runtime.inventory.hosts.keys()][0];
    const broken = await pool.send('POST', '/api/v1/lab/faults', { kind: 'host-crash', target: hostId, durationMs: null });
    expect(broken.status).toBe(201);
    await pool.advance(60_000);
    expect((await pool.send('GET', '/api/v1/hosts?filter=is:failed')).body.items.map((host: { id: string }) => host.id)).toEqual([hostId]);
    expect((await pool.send('GET', '/api/v1/pool')).body.verdict[0]).toMatchObject({
      severity: 'error',
      code: 'hosts-down',
      params: { count: 1 },
    });
    expect((await pool.send('GET', '/api/v1/lab')).body.faults).toMatchObject([{ id: broken.body.id, target: hostId }]);
    expect((await pool.send('DELETE', `/api/v1/lab/faults/${broken.body.id}`)).status).toBe(204);
    await pool.advance(20 * 60_000);
    expect((await pool.send('GET', '/api/v1/hosts?filter=is:failed')).body.total).toBe(0);
    expect((await pool.send('DELETE', `/api/v1/lab/faults/${broken.body.id}`)).status).toBe(404);
    expect((await pool.send('POST', '/api/v1/lab/faults', { kind: 'host-crash', target: 'host-x' })).status).toBe(404);
  });

  it('has a clock that is paused and stepped', async () => {
    const before = (await pool.send('PATCH', '/api/v1/lab/clock', { paused: true })).body;
    const after = (await pool.send('PATCH', '/api/v1/lab/clock', { advanceMs: 3_600_000 })).body;
    expect(Date.parse(after.now) - Date.parse(before.now)).toBe(3_600_000);
    expect(after.paused).toBe(true);
  });

  it('steps at most a day at once, and says so', async () => {
    const { status, body } = await pool.send('PATCH', '/api/v1/lab/clock', { advanceMs: 86_400_001 });
    expect(status).toBe(422);
    expect(body.errors).toMatchObject([{ path: 'advanceMs', message: expect.stringContaining('24 h') }]);
  });

  it.each([{ speed: -1 }, { speed: 601 }, { advanceMs: 1.5 }, { advanceMs: -1 }, { paused: 'yes' }, { hour: 3 }, []])(
    'does not set its clock to %j',
    async (body) => {
      expect((await pool.send('PATCH', '/api/v1/lab/clock', body)).status).toBe(422);
    },
  );

  it('says line by line what is wrong with a fleet file, and loads one that is right', async () => {
    const wrong = (await pool.send('POST', '/api/v1/lab/import', { format: 'yaml', yaml: yaml.replace('kvm', 'xen'), dryRun: false })).body;
    expect(wrong).toMatchObject({ ok: false, summary: null, errors: [{ source: 'yaml', line: 5 }] });
    const checked = (await pool.send('POST', '/api/v1/lab/import', { format: 'yaml', yaml })).body;
    expect(checked).toMatchObject({ ok: true, summary: { hosts: 2, guests: 3 } });
    expect((await pool.send('GET', '/api/v1/hosts')).body.total).toBe(3);
    await pool.send('POST', '/api/v1/lab/import', { format: 'yaml', yaml, dryRun: false });
    expect((await pool.send('GET', '/api/v1/hosts')).body.items.map((host: { name: string }) => host.name)).toEqual(['own-1', 'own-2']);
    expect((await pool.send('GET', '/api/v1/vms?filter=app')).body.total).toBe(3);
    expect((await pool.send('POST', '/api/v1/lab/import', { format: 'csv' })).status).toBe(422);
  });

  it('goes back to a scenario of its own', async () => {
    expect((await pool.send('POST', '/api/v1/lab/scenario', { scenario: 'atlantis' })).status).toBe(404);
    expect((await pool.send('POST', '/api/v1/lab/scenario', { scenario: 'classroom' })).body.scenario).toBe('classroom');
    const created = await pool.send('POST', '/api/v1/vms', { name: 'after-reload', vcpus: 1, memoryBytes: 2 ** 30 });
    expect(created.status, JSON.stringify(created.body)).toBe(202);
  });
});

it('a saved view is kept, replaced under its name, and removed', async () => {
  const save = (query: string) => pool.send('POST', '/api/v1/views', { page: 'vms', name: 'Mine', query });
  await save('filter=web');
  const { id } = (await save('filter=db')).body;
  expect((await pool.send('GET', '/api/v1/views?page=vms')).body.items).toMatchObject([{ id, name: 'Mine', query: 'filter=db' }]);
  expect((await pool.send('GET', '/api/v1/views?page=hosts')).body.items).toEqual([]);
  expect((await pool.send('DELETE', `/api/v1/views/${id}`)).status).toBe(204);
  expect((await pool.send('DELETE', `/api/v1/views/${id}`)).status).toBe(404);
});
