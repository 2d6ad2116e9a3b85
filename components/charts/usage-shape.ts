import type { HostUsage } from '@/lib/api/schemas/hosts';

export type UsageSeries = HostUsage['series'][number];

/** One moment of a stack: what each user takes, by the key of `usageKey`. */
export interface UsagePoint {
  readonly at: number;
  readonly values: Readonly<Record<string, number | null>>;
}

export const restKey = 'rest';
/** The rest has no guest of its own. */
export const usageKey = (series: Pick<UsageSeries, 'guestId'>): string => series.guestId ?? restKey;

export const toUsagePoints = (usage: HostUsage): UsagePoint[] =>
  usage.times.map((at, index) => ({
    at: Date.parse(at),
    values: Object.fromEntries(usage.series.map((series) => [usageKey(series), series.values[index] ?? null])),
  }));

/** The tallest stack, or the capacity when that is known and higher. */
export function highestStack(usage: HostUsage): number {
  let highest = usage.capacity ?? 0;
  for (let index = 0; index < usage.times.length; index++) {
    const total = usage.series.reduce((sum, series) => sum + (series.values[index] ?? 0), 0);
    if (total > highest) highest = total;
  }
  return highest;
}

/** Whose layer lies at a height of the stack; null above it. The first series is at the foot. */
export function layerAt(usage: HostUsage, index: number, value: number): string | null {
  let foot = 0;
  for (const series of usage.series) {
    foot += series.values[index] ?? 0;
    if (value < foot) return usageKey(series);
  }
  return null;
}
