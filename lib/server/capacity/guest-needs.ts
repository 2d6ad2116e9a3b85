import { setImmediate } from 'node:timers/promises';
import type { GuestNeed } from '@/lib/domain/capacity/right-size';
import type { RollUp } from '@/lib/domain/metrics/roll-up';
import type { Guest } from '@/lib/domain/model/guest';
import { metricNames } from '@/lib/domain/model/metric';
import type { OperationContext } from '../context';
import { readSeries } from '../series/read-series';

const dayMs = 24 * 3600_000;
/** A week has each of its days once. */
export const judgedDays = 7;
/** Half an hour a step: what a guest needs for less than that is a burst. */
const points = judgedDays * 48;
/** Read at once, so that other requests have their turn. */
const guestsAtOnce = 32;

const column = (name: (typeof metricNames.guest)[number]) => metricNames.guest.indexOf(name);

/** What guests needed over the last week, from what was recorded and the hypervisors' own records; those without a record are left out. */
export async function readGuestNeeds(context: OperationContext, guests: readonly Guest[]): Promise<Map<string, GuestNeed>> {
  const toMs = context.now();
  const range = { fromMs: toMs - judgedDays * dayMs, toMs, points };
  const needs = new Map<string, GuestNeed>();
  for (let from = 0; from < guests.length; from += guestsAtOnce) {
    const slice = guests.slice(from, from + guestsAtOnce);
    const series = await readSeries(
      context,
      'guest',
      slice.map(({ id }) => id),
      range,
    );
    slice.forEach((guest, i) => {
      const need = series[i] && toNeed(guest, series[i]);
      if (need) needs.set(guest.id, need);
    });
    await setImmediate();
  }
  return needs;
}

function toNeed({ status }: Guest, series: RollUp): GuestNeed | null {
  const used = averages(series, column('cpu.used'));
  const ready = averages(series, column('cpu.ready'));
  const wanted = used.map((share, i) => share + (ready[i] ?? 0));
  if (wanted.length === 0) return null;
  return {
    vcpus: status.vcpus,
    memoryBytes: status.memoryBytes,
    cpuP95: percentile95(wanted),
    memoryPeakBytes: Math.max(0, ...averages(series, column('memory.active'))),
    networkBytesPerSecond: percentile95(averages(series, column('network.bytes'))),
  };
}

/** Of the steps that are known. */
function averages(series: RollUp, metric: number): number[] {
  const values: number[] = [];
  for (let step = 0; step < series.steps; step++) {
    const value = series.average(step, metric);
    if (!Number.isNaN(value)) values.push(value);
  }
  return values;
}

const percentile95 = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? 0;
