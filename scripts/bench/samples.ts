import { ladder } from '@/lib/domain/metrics/ladder';
import { recordedMetrics } from '@/lib/domain/metrics/recorded-kind';
import { RollUp } from '@/lib/domain/metrics/roll-up';
import { type LoadFrame, metricNames } from '@/lib/domain/model/metric';
import { MetricsRecorder } from '@/lib/server/metrics-recorder';
import { type MetricsStore, openMetricsStore } from '@/lib/store/metrics-store';
import { makeGuest } from '@/lib/testing/make-guest';
import { makeHost } from '@/lib/testing/make-host';
import { makeInventory } from '@/lib/testing/make-inventory';
import { withStore } from './bench-database';
import { type Benchmark, cpuSeconds, type Figures, round, spread } from './figures';

const hostCount = 2_500;
const guestCount = 45_000;
const hourMs = 3_600_000;
const frameMs = ladder[0].stepMs;
const startMs = Date.parse('2026-11-22T00:00:00.000Z');

/** An hour of samples of the largest pool: taking, writing and rolling them up, and reading charts from them. */
export const samplesBenchmark: Benchmark = {
  name: 'samples',
  what: `load samples of ${guestCount} guests and ${hostCount} hosts over an hour`,
  run: (say) =>
    withStore(async (store) => {
      const metrics = openMetricsStore(store);
      say('recording an hour');
      return { ...(await measureRecording(metrics)), ...(await measureReading(metrics)) };
    }),
};

async function measureRecording(metrics: MetricsStore): Promise<Figures> {
  const hosts = Array.from({ length: hostCount }, (_, index) => makeHost({ id: `host-${index}` }));
  const guests = Array.from({ length: guestCount }, (_, index) => makeGuest({ id: `vm-${index}` }));
  const inventory = makeInventory({ hosts, guests });
  const recorder = new MetricsRecorder({ metrics, inventory, log: { warn: (_, message) => process.stderr.write(`${message}\n`) } });
  const frame = makeFrame([...inventory.hosts.keys()], [...inventory.guests.keys()]);
  const samples = (hourMs / frameMs) * (hostCount * metricNames.host.length + guestCount * metricNames.guest.length);
  const began = performance.now();
  const cpuBefore = cpuSeconds();
  for (let at = startMs + frameMs; at <= startMs + hourMs; at += frameMs) {
    recorder.take({ ...frame, at });
    if ((at - startMs) % (ladder[0].chunkSteps * frameMs) === 0) await recorder.flush();
  }
  return {
    'samples.perSecond': round(samples / ((performance.now() - began) / 1000)),
    'samples.cpuMsPerFrame': round(((cpuSeconds() - cpuBefore) * 1000) / (hourMs / frameMs)),
  };
}

async function measureReading(metrics: MetricsStore): Promise<Figures> {
  const times: number[] = [];
  for (let index = 0; index < 300; index++) {
    const into = new RollUp(startMs, frameMs, hourMs / frameMs, recordedMetrics.guest.length);
    const began = performance.now();
    await metrics.read('guest', [{ id: `vm-${(index * 7_919) % guestCount}`, into }], { level: 0, fromMs: startMs, toMs: into.endMs });
    times.push(performance.now() - began);
  }
  return spread('samples.readHour', times.slice(20));
}

/** Values that differ from object to object; the same arrays serve every frame, as making them is no part of what is measured. */
function makeFrame(hostIds: readonly string[], guestIds: readonly string[]): LoadFrame {
  const columns = (ids: readonly string[], width: number) => ({
    ids,
    values: Float32Array.from({ length: ids.length * width }, (_, index) => ((index * 2_654_435_761) % 1_000_003) / 1_000_003),
  });
  return {
    at: 0,
    columns: {
      host: columns(hostIds, metricNames.host.length),
      guest: columns(guestIds, metricNames.guest.length),
      'storage-pool': columns([], metricNames['storage-pool'].length),
      network: columns([], metricNames.network.length),
    },
  };
}
