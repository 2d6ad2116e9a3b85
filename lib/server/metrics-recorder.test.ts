import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordedMetrics } from '@/lib/domain/metrics/recorded-kind';
import { RollUp } from '@/lib/domain/metrics/roll-up';
import type { SampleWindow } from '@/lib/domain/metrics/sample-window';
import { openMetricsStore } from '@/lib/store/metrics-store';
import { openStore, type PrismaStore } from '@/lib/store/prisma-store';
import { makeGuest } from '@/lib/testing/make-guest';
import { makeHost } from '@/lib/testing/make-host';
import { makeInventory } from '@/lib/testing/make-inventory';
import { makeLoadFrame } from '@/lib/testing/make-load-frame';
import { openTestDatabase, type TestDatabase } from '@/lib/testing/test-database';
import { MetricsRecorder } from './metrics-recorder';

const start = Date.parse('2026-11-22T10:00:00.000Z');
const inventory = makeInventory({ hosts: [makeHost()], guests: [makeGuest()] });
const silent = { warn: () => undefined };

const frameAt = (startMs: number, cpu: number) =>
  makeLoadFrame(startMs + 20_000, { host: { 'host-1': { 'cpu.used': cpu } }, guest: { 'vm-1': { 'cpu.used': cpu } } });

describe('the recorder', () => {
  let database: TestDatabase;
  let store: PrismaStore;

  beforeAll(async () => {
    database = await openTestDatabase();
    store = await openStore(database.connection);
  }, 60_000);
  afterAll(async () => {
    await store.close();
    await database.drop();
  });

  const storedCpu = async (kind: 'guest' | 'pool', id: string, steps: number) => {
    const into = new RollUp(start, 20_000, steps, recordedMetrics[kind].length);
    await openMetricsStore(store).read(kind, [{ id, into }], { level: 0, fromMs: start, toMs: into.endMs });
    return Array.from({ length: steps }, (_, step) => into.average(step, 0));
  };

  test('keeps samples over a restart in the middle of a window, of the pool too', async () => {
    for (const [step, cpu] of [0.25, 0.5].entries()) {
      const recorder = new MetricsRecorder({ metrics: openMetricsStore(store), inventory, log: silent });
      recorder.take(frameAt(start + step * 20_000, cpu));
      await recorder.flush();
      expect(recorder.windows()).toEqual([]);
    }
    expect(await storedCpu('guest', 'vm-1', 3)).toEqual([0.25, 0.5, Number.NaN]);
    expect(await storedCpu('pool', 'pool', 3)).toEqual([0.25, 0.5, Number.NaN]);
  });

  test('writes a window when the next begins, and shows both meanwhile', async () => {
    const later = start + 3_600_000;
    const recorder = new MetricsRecorder({ metrics: openMetricsStore(store), inventory, log: silent });
    recorder.take(frameAt(later, 0.5));
    recorder.take(frameAt(later + 300_000, 0.5));
    expect(recorder.windows().map(({ startMs }) => startMs)).toEqual([later, later + 300_000]);
    await recorder.flush();
    expect(recorder.windows()).toEqual([]);
  });

  test('tries again what the database did not take', async () => {
    const written: number[] = [];
    let down = true;
    const metrics = {
      ...openMetricsStore(store),
      write: async (window: SampleWindow) => {
        if (down) throw new Error('down');
        written.push(window.startMs);
      },
    };
    const recorder = new MetricsRecorder({ metrics, inventory, log: silent });
    recorder.take(frameAt(start, 0.5));
    await recorder.flush();
    expect(recorder.windows()).toHaveLength(1);
    down = false;
    recorder.take(frameAt(start + 300_000, 0.5));
    await recorder.flush();
    expect(written).toEqual([start, start + 300_000]);
  });
});
