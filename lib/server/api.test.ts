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
