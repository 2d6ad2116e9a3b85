import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordedMetrics } from '@/lib/domain/metrics/recorded-kind';
import { RollUp } from '@/lib/domain/metrics/roll-up';
import { SampleWindow, windowOf } from '@/lib/domain/metrics/sample-window';
import { makeLoadFrame } from '@/lib/testing/make-load-frame';
import { openTestDatabase, type TestDatabase } from '@/lib/testing/test-database';
import { type MetricsStore, openMetricsStore } from './metrics-store';
import { openStore, type PrismaStore } from './prisma-store';

const start = Date.parse('2026-11-22T00:00:00.000Z');
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

let database: TestDatabase;
let store: PrismaStore;

beforeAll(async () => {
  database = await openTestDatabase();
  store = await openStore(database.connection);
});
afterAll(async () => {
  await store.close();
  await database.drop();
});

async function openEmpty(): Promise<MetricsStore> {
  const metrics = openMetricsStore(store);
  await metrics.clear();
  return metrics;
}

type CpuAt = (atMs: number) => Readonly<Record<string, number>>;

/** Records CPU of guests by id, every 20 s from one time to another, window by window. */
async function record(metrics: MetricsStore, fromMs: number, toMs: number, cpuAt: CpuAt, gone: readonly string[] = []): Promise<void> {
  let window = new SampleWindow(fromMs);
  const write = () => metrics.write(window, (_, id) => gone.includes(id));
  for (let atMs = fromMs; atMs < toMs; atMs += 20_000) {
    if (!window.holds(atMs)) {
      await write();
      window = new SampleWindow(atMs);
    }
    const guest = Object.fromEntries(Object.entries(cpuAt(atMs)).map(([id, cpu]) => [id, { 'cpu.used': cpu, 'memory.used': cpu * 1e9 }]));
    const frame = makeLoadFrame(atMs + 20_000, { guest });
    window.add({ startMs: atMs, columns: { ...frame.columns, pool: { ids: [], values: new Float32Array() } } });
  }
  await write();
}

/** Average, least and greatest CPU of a guest in each step, read at a level of the ladder. */
async function readCpu(metrics: MetricsStore, id: string, level: number, fromMs: number, stepMs: number, steps: number) {
  const into = new RollUp(fromMs, stepMs, steps, recordedMetrics.guest.length);
  await metrics.read('guest', [{ id, into }], { level, fromMs, toMs: into.endMs });
  return Array.from({ length: steps }, (_, step) => [into.average(step, 0), into.minimum(step, 0), into.maximum(step, 0)].map(rounded));
}

const rounded = (value: number) => Math.round(value * 1000) / 1000;
const gap = [Number.NaN, Number.NaN, Number.NaN];

describe('samples', () => {
  test('come back as they were written, and a missing one is a gap', async () => {
    const metrics = await openEmpty();
    await record(metrics, start, start + 5 * minuteMs, (atMs) => ({
      'vm-1': (atMs - start) / 1e6,
      'vm-2': atMs === start ? Number.NaN : 0.5,
    }));
    expect(await readCpu(metrics, 'vm-1', 0, start, 20_000, 3)).toEqual([0, 0.02, 0.04].map((value) => [value, value, value]));
    expect(await readCpu(metrics, 'vm-2', 0, start, 20_000, 2)).toEqual([gap, [0.5, 0.5, 0.5]]);
    expect(await readCpu(metrics, 'vm-3', 0, start, 20_000, 1)).toEqual([gap]);
  });

  test('of one moment are the same for many objects at once as for each alone', async () => {
    const metrics = await openEmpty();
    const ids = Array.from({ length: 70 }, (_, index) => `vm-${index}`); // two blocks of 64
    const cpuAt = (atMs: number) => Object.fromEntries(ids.map((id, index) => [id, ((atMs - start) / 20_000 + index) / 1000]));
    await record(metrics, start, start + 65 * minuteMs, cpuAt);
    await metrics.tidy(start + 65 * minuteMs);
    const atMs = start + 10 * minuteMs;
    for (const [level, stepMs] of [20_000, 5 * minuteMs].entries()) {
      const many = await metrics.readMoment('guest', [...ids, 'vm-none'], { level, startMs: atMs, stepMs, count: 1 }, atMs);
      const width = recordedMetrics.guest.length;
      for (const [index, id] of ids.entries()) {
        const [[average]] = (await readCpu(metrics, id, level, atMs, stepMs, 1)) as [[number]];
        expect(rounded(many[index * width] ?? Number.NaN)).toBe(average);
      }
      expect(many[ids.length * width]).toBeNaN();
    }
  });

  test('of a window in two parts, as a restart leaves it, are both there', async () => {
    const metrics = await openEmpty();
    await record(metrics, start, start + 2 * minuteMs, () => ({ 'vm-1': 0.2 }));
    await record(metrics, start + 3 * minuteMs, start + 5 * minuteMs, () => ({ 'vm-1': 0.8 }));
    const cpu = await readCpu(metrics, 'vm-1', 0, start, minuteMs, 5);
    expect(cpu.map(([average]) => average)).toEqual([0.2, 0.2, Number.NaN, 0.8, 0.8]);
    expect(await metrics.recordings()).toEqual([
      { startMs: start, endMs: start + 2 * minuteMs },
      { startMs: start + 3 * minuteMs, endMs: start + 5 * minuteMs },
    ]);
  });

  test('are the same before and after they are rolled up', async () => {
    const metrics = await openEmpty();
    await record(metrics, start, start + 3 * hourMs + 10 * minuteMs, (atMs) => ({ 'vm-1': (((atMs - start) / 20_000) % 97) / 100 }));
    const before = await readCpu(metrics, 'vm-1', 1, start, 5 * minuteMs, 38);
    await metrics.tidy(start + 3 * hourMs);
    expect(await readCpu(metrics, 'vm-1', 1, start, 5 * minuteMs, 38)).toEqual(before);
    expect(await readCpu(openMetricsStore(store), 'vm-1', 1, start, 5 * minuteMs, 38)).toEqual(before);
    expect(before.at(-1)?.every((value) => value >= 0)).toBe(true);
  });

  test('outlive their finest step as roll-ups', async () => {
    const metrics = await openEmpty();
    await record(metrics, start, start + 2 * hourMs, (atMs) => ({ 'vm-1': atMs === start ? 0.9 : 0.1 }));
    await metrics.tidy(start + 12 * hourMs);
    expect(await readCpu(metrics, 'vm-1', 0, start, 20_000, 1)).toEqual([gap]);
    expect(await readCpu(metrics, 'vm-1', 1, start, 5 * minuteMs, 2)).toEqual([
      [rounded((0.9 + 14 * 0.1) / 15), 0.1, 0.9],
      [0.1, 0.1, 0.1],
    ]);
  });

  test('of days climb the whole ladder', async () => {
    const metrics = await openEmpty();
    for (const day of [0, 5, 12, 13])
      await record(metrics, start + day * 24 * hourMs, start + day * 24 * hourMs + hourMs, () => ({ 'vm-1': (0.1 * (day + 1)) / 2 }));
    await metrics.tidy(start + 13 * 24 * hourMs + hourMs);
    const dayMs = 24 * hourMs;
    const cpu = await readCpu(metrics, 'vm-1', 4, start, dayMs, 14);
    expect(cpu.map(([average]) => average)).toEqual([0.05, ...Array(4).fill(Number.NaN), 0.3, ...Array(6).fill(Number.NaN), 0.65, 0.7]);
  });
});

describe('the place of an object that is gone', () => {
  test('is given to a new one, which does not inherit its past', async () => {
    const metrics = await openEmpty();
    const next = start + 5 * minuteMs;
    await record(metrics, start, next, () => ({ old: 0.9, other: 0.3 }));
    await record(metrics, next, next + 5 * minuteMs, () => ({ other: 0.3, new: 0.1 }), ['old']);
    expect(await readCpu(metrics, 'old', 0, start, 5 * minuteMs, 2)).toEqual([gap, gap]);
    expect(await readCpu(metrics, 'new', 0, start, 5 * minuteMs, 2)).toEqual([gap, [0.1, 0.1, 0.1]]);
    await metrics.tidy(windowOf(start + 2 * hourMs));
    expect(await readCpu(openMetricsStore(store), 'new', 0, start, 5 * minuteMs, 2)).toEqual([gap, [0.1, 0.1, 0.1]]);
    expect(await store.database.prisma.metricSlot.count({ where: { kind: 'guest' } })).toBe(2);
  });
});
