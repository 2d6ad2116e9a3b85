import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestPool, type TestPool } from '@/lib/testing/open-test-pool';

const GIB = 2 ** 30;

/** Two hosts in rack a and one in rack b, each with room for a dozen VMs. */
const yaml = `
name: rules
clusters: [{ name: c1, vcpusPerCore: 2, memoryOvercommit: 1, haReserve: 0 }]
networks: [{ name: lan, vlan: 10, cidr: 10.0.0.0/24, default: true }]
storage: [{ name: san, kind: san, capacity: 10 TiB, cluster: c1, policies: [shared] }]
hosts:
  - names: "h{n}"
    count: 3
    racks: [a, b, a]
    cluster: c1
    hypervisor: kvm
    localStorage: null
    hardware: { model: Test, cpuModel: Test, sockets: 1, cores: 16, mhz: 2500 }
    memory: 64 GiB
`;

let pool: TestPool;
const ids: string[] = [];
beforeAll(async () => {
  pool = await openTestPool({ yaml });
  const [host] = (await pool.send('GET', '/api/v1/hosts')).body.items;
  for (const name of ['web-1', 'web-2', 'web-3']) {
    const placement = { pinnedHostId: host.id };
    const answer = await pool.send('POST', '/api/v1/vms', { name, vcpus: 1, memoryBytes: GIB, tags: ['web'], placement });
    ids.push(answer.body.vm.id);
  }
  await pool.advance(120_000);
  for (const id of ids) await pool.send('PATCH', `/api/v1/vms/${id}`, { placement: { pinnedHostId: null } });
  await pool.advance(30_000);
});
afterAll(() => pool.close());

const apart = { name: 'Web apart', relation: 'apart', guests: { tags: ['web'] } };
const preview = (rule: object, ruleId: string | null = null) => pool.send('POST', '/api/v1/rules/preview', { rule, ruleId });

describe('a rule that is thought of', () => {
  it('is told with the guests that break it and the moves that would mend it; nothing is saved', async () => {
    const { status, body } = await preview(apart);
    expect(status, JSON.stringify(body)).toBe(200);
    expect([body.members.count, body.violators.count, body.repair.moves, body.repair.stuck.count]).toEqual([3, 3, 2, 0]);
    expect((await pool.send('GET', '/api/v1/rules')).body.total).toBe(0);
  });

  it('is warned of when it holds only while every host is up', async () => {
    const { clashes } = (await preview(apart)).body;
    expect(clashes).toMatchObject([{ rules: [{ id: null, name: 'Web apart' }], why: 'too-few-hosts', withoutHost: { kind: 'host' } }]);
  });

  it('names what is wrong with it', async () => {
    const answer = await preview({ name: 'On', relation: 'on', guests: { tags: ['web'] } });
    expect([answer.status, answer.body.errors[0].path]).toEqual([422, 'hosts']);
  });
});

describe('a rule that clashes with another for ever', () => {
  const together = { name: 'Web together', relation: 'together', guests: { tags: ['web'] } };

  it('is refused with the names of both, and saved when that is known', async () => {
    const saved = await pool.send('POST', '/api/v1/rules', apart);
    expect(saved.status).toBe(201);
    const refused = await pool.send('POST', '/api/v1/rules', together);
    expect([refused.status, refused.body.code, refused.body.params.why]).toEqual([409, 'rules-clash', 'together-and-apart']);
    expect(refused.body.params.rules).toContain('Web apart');
    const forced = await pool.send('POST', '/api/v1/rules', { ...together, acceptClash: true });
    expect(forced.status).toBe(201);
    const clashes = (await pool.send('GET', '/api/v1/rules/clashes')).body.items;
    expect(clashes[0].rules.map((rule: { name: string }) => rule.name).sort()).toEqual(['Web apart', 'Web together']);
    await pool.send('DELETE', `/api/v1/rules/${forced.body.id}`);
    const left = (await pool.send('GET', '/api/v1/rules')).body.items;
    expect(left).toMatchObject([{ name: 'Web apart', members: { count: 3 }, violators: { count: 3 } }]);
  });
});

describe('a plan to repair rules', () => {
  it('moves the fewest guests, and leaves every rule kept', async () => {
    const { status, body: plan } = await pool.send('POST', '/api/v1/plans', { kind: 'rule-repair' });
    expect(status, JSON.stringify(plan)).toBe(201);
    expect(plan.steps.length).toBe(2);
    expect(plan.checks.every((check: { ok: boolean }) => check.ok)).toBe(true);
    const applied = await pool.send('POST', `/api/v1/plans/${plan.id}/actions/apply`, {});
    expect(applied.status, JSON.stringify(applied.body)).toBe(202);
    await pool.advance(300_000);
    expect((await pool.send('GET', `/api/v1/plans/${plan.id}`)).body.state).toBe('succeeded');
    expect((await pool.send('GET', '/api/v1/rules')).body.items[0].violators.count).toBe(0);
  });
});
