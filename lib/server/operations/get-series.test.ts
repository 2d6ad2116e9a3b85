import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestPool, type TestPool } from '@/lib/testing/open-test-pool';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

let pool: TestPool;
let hostId: string;
let vmId: string;

beforeAll(async () => {
  pool = await openTestPool({ scenario: 'classroom' });
  await pool.runtime.past.ready();
  const vm = [...pool.runtime.inventory.guests.values()].find((guest) => guest.status.state === 'running');
  hostId = vm?.status.hostId ?? '';
  vmId = vm?.id ?? '';
}, 60_000);
afterAll(() => pool.close());

const series = async (query: string) => (await pool.send('GET', `/api/v1/metrics/series?${query}`)).body;
const known = (values: (number | null)[]) => values.filter((value) => value !== null);

describe('a chart', () => {
  test.each(['host', 'vm', 'pool'])('of a %s is full for the 7 days before the first start', async (kind) => {
    const object = { host: `host/${hostId}`, vm: `vm/${vmId}`, pool: 'pool' }[kind];
    const { series: lines, stepMs, times } = await series(`object=${object}&metric=cpu.used,memory.used&spanMs=${7 * dayMs}`);
    expect(stepMs).toBe(30 * minuteMs);
    expect(times.length).toBeLessThanOrEqual(400);
    for (const line of lines) expect(known(line.average).length).toBeGreaterThan(330);
  });

  test('shows the newest sample as soon as it is taken', async () => {
    await pool.advance(minuteMs);
    const { times, series: lines } = await series(`object=host/${hostId}&metric=cpu.used&spanMs=${5 * minuteMs}`);
    const newest = lines[0].average.findLastIndex((value: number | null) => value !== null);
    expect(pool.runtime.now() - times[newest]).toBeLessThanOrEqual(40_000);
    expect(lines[0].average[newest]).toBeCloseTo(pool.runtime.loads.value('host', hostId, 'cpu.used') ?? -1, 4);
  });

  test('of a host draws what there is and what is promised', async () => {
    const { lines } = await series(`object=host/${hostId}&metric=memory.used`);
    const capacity = pool.runtime.inventory.hosts.get(hostId)?.capacity.memoryBytes;
    expect(lines).toContainEqual({ metric: 'memory.used', code: 'capacity', value: capacity });
    expect(lines.map((line: { code: string }) => line.code)).toContain('promised');
  });

  test('keeps what was recorded when the past is asked again', async () => {
    await pool.advance(20 * minuteMs);
    const to = new Date(Math.floor(pool.runtime.now() / 300_000) * 300_000).toISOString();
    const query = `object=host/${hostId}&metric=cpu.used&to=${to}&spanMs=${15 * minuteMs}`;
    const before = await series(query);
    await pool.runtime.recorder.flush();
    const after = await series(query);
    before.series[0].average.forEach((value: number, step: number) => {
      expect(after.series[0].average[step]).toBeCloseTo(value, 4);
    });
    expect(known(after.series[0].average).length).toBe(after.times.length);
  });
});

describe('a question that cannot be answered', () => {
  test.each([
    ['object=host/none&metric=cpu.used', 404],
    ['object=moon/1&metric=cpu.used', 422],
    ['object=pool&metric=cpu.used,guesses', 422],
    ['object=pool&metric=cpu.used&from=2026-11-22T10:00:00Z&to=2026-11-22T09:00:00Z', 422],
    ['object=pool&metric=cpu.used&to=0000-01-01T00:00:00Z&spanMs=31536000000', 422],
    ['object=host/&metric=cpu.used', 422],
    ['object=host/%00&metric=cpu.used', 422],
  ])('%s is refused with %i', async (query, status) => {
    const answer = await pool.send('GET', `/api/v1/metrics/series?${query}`);
    expect(answer.status).toBe(status);
  });
});

test('who uses a host adds up to what the host sees', async () => {
  const { body } = await pool.send('GET', `/api/v1/hosts/${hostId}/usage?metric=memory&spanMs=${30 * minuteMs}`);
  const host = await series(`object=host/${hostId}&metric=memory.used&spanMs=${30 * minuteMs}&points=120`);
  const step = host.series[0].average.findLastIndex((value: number | null) => value !== null);
  const sum = body.series.reduce((total: number, line: { values: (number | null)[] }) => total + (line.values[step] ?? 0), 0);
  expect(sum / host.series[0].average[step]).toBeCloseTo(1, 3);
  expect(body.series.length).toBeGreaterThan(1);
});

test('sparklines are there for the VMs that exist', async () => {
  const { body } = await pool.send('GET', `/api/v1/vms/sparklines?ids=${vmId},vm-none`);
  expect(Object.keys(body.series)).toEqual([vmId]);
  expect(known(body.series[vmId]).length).toBeGreaterThan(20);
});
