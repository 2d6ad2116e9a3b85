import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestPool, type TestPool } from '@/lib/testing/open-test-pool';

const GIB = 2 ** 30;
let pool: TestPool;

beforeAll(async () => {
  pool = await openTestPool({ scenario: 'classroom' });
});
afterAll(() => pool.close());

const small = (name: string) => ({ name, vcpus: 1, memoryBytes: GIB });

describe('creating a VM', () => {
  it('names no host and runs where the scheduler says', async () => {
    const created = await pool.send('POST', '/api/v1/vms', small('api-01'));
    expect(created.status).toBe(202);
    const { vm, task } = created.body;
    expect(vm.status.assignedHostId).toBeTruthy();
    await pool.advance(300_000);
    const seen = await pool.send('GET', `/api/v1/vms/${vm.id}`);
    expect(seen.body.status).toMatchObject({ state: 'running', hostId: vm.status.assignedHostId });
    expect(seen.headers.get('etag')).toBe(`"${seen.body.revision}"`);
    expect((await pool.send('GET', `/api/v1/tasks/${task.id}`)).body.state).toBe('succeeded');
  });
});

describe('reading', () => {
  it.each([
    '/api/v1/pool',
    '/api/v1/about',
    '/api/v1/hosts',
    '/api/v1/hosts/grid',
    '/api/v1/hosts/suggestions?text=st',
    '/api/v1/vms?filter=state:running&sort=-cpu&groupBy=host',
    '/api/v1/vms/suggestions?text=state:',
    '/api/v1/vms/export',
    '/api/v1/tasks',
    '/api/v1/event-log',
    '/api/v1/clusters',
    '/api/v1/storage-pools',
    '/api/v1/networks',
    '/api/v1/rules',
    '/api/v1/views',
    '/api/v1/lab',
  ])('answers %s as its schema says', async (path) => {
    const answer = await pool.send('GET', path);
    expect(answer.body).toBeTruthy();
    expect(answer.status).toBe(200);
  });

  it('answers everything about a VM', async () => {
    const { items } = (await pool.send('GET', '/api/v1/vms?filter=state:running&limit=1')).body;
    for (const part of ['', '/placement', '/targets', '/history', '/decisions', '/resize-preview?vcpus=2&memoryBytes=2147483648']) {
      const answer = await pool.send('GET', `/api/v1/vms/${items[0].id}${part}`);
      expect(answer.status, `${part} ${JSON.stringify(answer.body).slice(0, 300)}`).toBe(200);
    }
  });
});

describe('searching', () => {
  it('brings the very name first, then what begins with it, then what holds it, each as people count', async () => {
    for (const name of ['old-seek', 'seek-10', 'seek-9', 'seek']) await pool.send('POST', '/api/v1/vms', small(name));
    const { groups } = (await pool.send('GET', '/api/v1/search?q=seek&limit=3')).body;
    expect(groups[0]).toMatchObject({ kind: 'vm', total: 4 });
    expect(groups[0].items.map((item: { name: string }) => item.name)).toEqual(['seek', 'seek-9', 'seek-10']);
  });

  it('brings the kind with the best match first', async () => {
    const { items } = (await pool.send('GET', '/api/v1/hosts')).body;
    await pool.send('POST', '/api/v1/vms', small(`on-${items[0].name}`));
    const { groups } = (await pool.send('GET', `/api/v1/search?q=${items[0].name}`)).body;
    const kinds = groups.map((group: { kind: string }) => group.kind);
    expect(kinds[0]).toBe('host');
    expect(kinds).toContain('vm');
  });
});
