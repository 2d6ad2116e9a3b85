import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestPool, type TestPool } from '@/lib/testing/open-test-pool';
import { keepSnapshots } from './keep-snapshots';
import { openPast } from './open-past';

const GIB = 2 ** 30;
const minuteMs = 60_000;

/** Three hosts with room for one another's VMs. */
const yaml = `
name: past
clusters: [{ name: c1, vcpusPerCore: 2, memoryOvercommit: 1, haReserve: 0 }]
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

/** Everything a person looks at; what a test adds names its objects. */
const screens = [
  '/pool',
  '/vms',
  '/hosts',
  '/hosts/grid',
  '/tree?by=host',
  '/tasks',
  '/event-log',
  '/clusters',
  '/rules',
  '/networks',
  '/search?q=web',
];

interface Recorded {
  readonly at: string;
  readonly answers: ReadonlyMap<string, unknown>;
}

let pool: TestPool;
const recorded: Recorded[] = [];
const ids: string[] = [];

const get = async (path: string) => (await pool.send('GET', `/api/v1${path}`)).body;
const presentIso = () => new Date(pool.runtime.now()).toISOString();

/** Asks for everything once nothing changes any more at this moment, and keeps the answers; then lets time pass, so that no later change is of the same moment. */
async function record(): Promise<void> {
  await pool.runtime.controller.settled();
  const own = ids.flatMap((id) => [`/vms/${id}`, `/vms/${id}/history`, `/vms/${id}/placement`, `/vms/${id}/decisions`]);
  const hosts = ['/hosts/host-h1', '/hosts/host-h1/history'];
  const at = presentIso();
  const answers = new Map<string, unknown>();
  for (const path of [...screens, ...hosts, ...own]) answers.set(path, await get(path));
  recorded.push({ at, answers });
  await pool.advance(minuteMs);
}

async function create(name: string): Promise<string> {
  const { body } = await pool.send('POST', '/api/v1/vms', { name, vcpus: 2, memoryBytes: 4 * GIB });
  ids.push(body.vm.id);
  return body.vm.id;
}

const act = (id: string, action: string, body: object = {}) => pool.send('POST', `/api/v1/vms/${id}/actions/${action}`, body);

beforeAll(async () => {
  pool = await openTestPool({ yaml });
  await record();
  const web = await create('web-1');
  const database = await create('db-1');
  await record(); // while they are being created
  await pool.advance(2 * minuteMs);
  await record();
  const { targets } = { targets: (await get(`/vms/${web}/targets`)).items };
  await act(web, 'migrate', { hostId: targets[0].hostId });
  await record(); // while it moves
  await pool.advance(5 * minuteMs);
  await record();
  await pool.send('DELETE', `/api/v1/vms/${database}`);
  await pool.advance(2 * minuteMs);
  await record();
  const home = (await get(`/vms/${web}`)).status.hostId;
  await pool.send('POST', '/api/v1/lab/faults', { kind: 'host-crash', target: home, durationMs: null });
  await pool.advance(minuteMs);
  await record();
  await pool.advance(10 * minuteMs);
});
afterAll(() => pool.close());

/**
 * What a moment of the past cannot have: deeds, bars between two steps and other things that are passing and never stored, and the load of
 * what was deleted since, whose samples are given up with it (and with it the placement that would be chosen anew).
 */
function comparable(answer: unknown): unknown {
  return JSON.parse(JSON.stringify(answer), (key, value) => {
    if (key === 'actions' || key === 'cancellable' || key === 'progress' || key === 'spark' || key === 'now' || key === 'requestId')
      return undefined;
    return value?.name === 'db-1' ? { ...value, cpu: null, memory: null, ready: null, load: null } : value;
  });
}

/** Samples are stored with 11 bits; whatever is counted here is far below 1,000, so that one more or less still tells. */
expect.addEqualityTesters([
  (a, b) => (typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) <= 1e-4 + 1e-3 * Math.abs(b) : undefined),
]);

describe('every screen at a moment of the past', () => {
  it('shows what it showed then', async () => {
    expect(recorded.length).toBeGreaterThan(5);
    for (const { at, answers } of recorded) {
      for (const [path, then] of answers) {
        const now = await get(`${path}${path.includes('?') ? '&' : '?'}at=${at}`);
        expect(comparable(now), `${path} at ${at}`).toEqual(comparable(then));
      }
    }
  });

  it('is the same whether the way back begins at the present or at a kept picture', async () => {
    const { runtime } = pool;
    expect(await keepSnapshots(runtime)).toBe(false); // nothing is far yet
    expect(await keepSnapshots({ ...runtime, presentMs: () => runtime.now() + 24 * 3600_000 })).toBe(true);
    await create('after-the-picture');
    await pool.advance(minuteMs);
    for (const { at } of recorded) {
      const [fromPresent, fromPicture] = await Promise.all([
        openPast({ ...runtime, snapshotRows: Number.POSITIVE_INFINITY }, Date.parse(at)),
        openPast({ ...runtime, snapshotRows: 0 }, Date.parse(at)),
      ]);
      expect(fromPicture.revision).toBe(fromPresent.revision);
      for (const kind of ['guests', 'hosts', 'storagePools', 'tasks', 'rules'] as const) {
        expect(fromPicture.inventory[kind], `${kind} at ${at}`).toEqual(fromPresent.inventory[kind]);
      }
    }
  });

  it('is read only, and says so', async () => {
    const at = recorded[2]?.at;
    const vm = await get(`/vms/${ids[0]}?at=${at}`);
    expect(vm.actions.start).toEqual({ allowed: false, reason: 'past-read-only' });
    const refused = await pool.send('POST', `/api/v1/vms/${ids[0]}/actions/stop?at=${at}`, {});
    expect([refused.status, refused.body.code]).toEqual([409, 'past-is-read-only']);
  });

  it('ends its charts there', async () => {
    const at = recorded[3]?.at ?? '';
    const series = await get(`/metrics/series?object=pool&metric=cpu.used&spanMs=3600000&at=${at}`);
    expect(series.to).toBe(at);
    const later = new Date(Date.parse(at) + minuteMs).toISOString();
    const cut = await get(`/metrics/series?object=pool&metric=cpu.used&from=${recorded[0]?.at}&to=${later}&at=${at}`);
    expect(cut.to).toBe(at);
  });

  it('knows no VM that came later', async () => {
    expect((await pool.send('GET', `/api/v1/vms/${ids[0]}?at=${recorded[0]?.at}`)).status).toBe(404);
  });
});

describe('a moment that cannot be shown', () => {
  const refusal = async (path: string) => {
    const { status, body } = await pool.send('GET', `/api/v1${path}`);
    return [status, body.code];
  };

  it('is refused when it is still to come', async () => {
    expect(await refusal('/vms?at=2030-01-01T00:00:00.000Z')).toEqual([422, 'not-yet']);
  });

  it('is refused where only the present is known', async () => {
    expect(await refusal(`/lab?at=${recorded[1]?.at}`)).toEqual([422, 'present-only']);
  });

  it('is refused when it is no time, or two', async () => {
    expect(await refusal('/vms?at=yesterday')).toEqual([422, 'invalid']);
    expect(await refusal(`/vms?at=${recorded[0]?.at}&at=${recorded[1]?.at}`)).toEqual([422, 'invalid']);
  });

  it('shows where the records begin when it is older than they are', async () => {
    const pool = await get('/pool?at=2026-11-20T10:00:00.000Z');
    expect([pool.at, pool.hosts.total, pool.guests.total]).toEqual(['2026-11-20T10:00:00.000Z', 3, 0]);
  });
});
