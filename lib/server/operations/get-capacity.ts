import type { Capacity } from '@/lib/api/schemas/capacity';
import { type DailyPeak, daysLeft } from '@/lib/domain/capacity/days-left';
import { poolMetricNames } from '@/lib/domain/metrics/pool-load';
import { poolObjectId } from '@/lib/domain/metrics/recorded-kind';
import type { RollUp } from '@/lib/domain/metrics/roll-up';
import type { OperationContext } from '../context';
import { readSeries } from '../series/read-series';

const dayMs = 24 * 3600_000;
/** A month back: older growth says little of the coming weeks. */
const lookedBackDays = 30;

type Resource = Capacity['resources'][number]['resource'];

const metricOf: Readonly<Record<Resource, (typeof poolMetricNames)[number]>> = {
  cpu: 'cpu.used',
  memory: 'memory.used',
  storage: 'storage.used',
};

/** Daily peaks of CPU, memory and storage over the pool, and how many days each lasts at its present growth. */
export async function getCapacity(context: OperationContext): Promise<Capacity> {
  const nowMs = context.now();
  const [series] = await readSeries(context, 'pool', [poolObjectId], {
    fromMs: nowMs - lookedBackDays * dayMs,
    toMs: nowMs,
    points: 2 * lookedBackDays * 12,
  });
  const limits = limitsOf(context);
  return {
    at: new Date(nowMs).toISOString(),
    resources: (['cpu', 'memory', 'storage'] as const).map((resource) => {
      const peaks = series ? dailyPeaks(series, poolMetricNames.indexOf(metricOf[resource])) : [];
      return {
        resource,
        limit: limits[resource],
        peaks: peaks.map(({ day, value }) => ({ at: new Date(day * dayMs).toISOString(), value })),
        forecast: toForecast(peaks, limits[resource]),
      };
    }),
  };
}

/** What there is: hosts in maintenance count, as they will be back; what is broken for good is removed from the pool. */
function limitsOf({ inventory }: OperationContext): Record<Resource, number> {
  const memory = [...inventory.hosts.values()].reduce((sum, host) => sum + host.capacity.memoryBytes, 0);
  const storage = [...inventory.storagePools.values()].reduce((sum, pool) => sum + pool.capacityBytes, 0);
  return { cpu: 1, memory, storage };
}

/** The highest average step of each day, days counted since the epoch; the day that is not over yet is left out unless it is the only one. */
function dailyPeaks(series: RollUp, metric: number): DailyPeak[] {
  const byDay = new Map<number, number>();
  for (let step = 0; step < series.steps; step++) {
    const value = series.average(step, metric);
    if (Number.isNaN(value)) continue;
    const day = Math.floor((series.startMs + step * series.stepMs) / dayMs);
    byDay.set(day, Math.max(byDay.get(day) ?? 0, value));
  }
  const days = [...byDay].sort(([a], [b]) => a - b).map(([day, value]) => ({ day, value }));
  return days.length > 1 ? days.slice(0, -1) : days;
}

function toForecast(peaks: readonly DailyPeak[], limit: number): Capacity['resources'][number]['forecast'] {
  const answer = daysLeft(peaks, limit);
  return answer && { ...answer, perDayBand: [...answer.perDayBand], band: [...answer.band] };
}
