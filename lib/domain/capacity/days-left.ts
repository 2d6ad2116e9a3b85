/** One day's peak of something that is used up: storage, promised memory. */
export interface DailyPeak {
  /** Days since any beginning. */
  readonly day: number;
  readonly value: number;
}

export interface DaysLeft {
  /** Growth a day, in the unit of the values: the median of the slopes, and the band in which it lies 9 times out of 10. */
  readonly perDay: number;
  readonly perDayBand: readonly [low: number, high: number];
  /** Days from the last peak until the limit is reached; null when it is not used up at this pace. */
  readonly days: number | null;
  /** Days at the fast and at the slow end of the band; null where it is never used up. */
  readonly band: readonly [soonest: number | null, latest: number | null];
}

/** Fewer days of peaks say nothing of a trend. */
export const fewestDays = 4;
/** Two-sided 90 %. */
const confidenceZ = 1.645;

/**
 * When a limit will be reached: Theil-Sen's estimate of the trend of daily peaks, which a few odd days do not bend, with Sen's confidence
 * band of the slope (Sen, Journal of the American Statistical Association 63, 1968). Null for fewer than `fewestDays` peaks.
 */
export function daysLeft(peaks: readonly DailyPeak[], limit: number): DaysLeft | null {
  if (peaks.length < fewestDays) return null;
  const slopes = pairwiseSlopes(peaks);
  const perDay = quantileAt(slopes, (slopes.length - 1) / 2);
  const n = peaks.length;
  const spread = confidenceZ * Math.sqrt((n * (n - 1) * (2 * n + 5)) / 18);
  const low = quantileAt(slopes, (slopes.length - spread) / 2 - 1);
  const high = quantileAt(slopes, (slopes.length + spread) / 2);
  const level = levelAtEnd(peaks, perDay);
  const until = (slope: number) => daysUntil(limit - level, slope);
  return { perDay, perDayBand: [low, high], days: until(perDay), band: [until(high), until(low)] };
}

function pairwiseSlopes(peaks: readonly DailyPeak[]): Float64Array {
  const slopes: number[] = [];
  peaks.forEach((a, i) => {
    for (const b of peaks.slice(i + 1)) if (b.day !== a.day) slopes.push((b.value - a.value) / (b.day - a.day));
  });
  return Float64Array.from(slopes).sort();
}

/** The trend's own value on the last day: one odd day must not shift the answer. */
function levelAtEnd(peaks: readonly DailyPeak[], perDay: number): number {
  const end = Math.max(...peaks.map(({ day }) => day));
  const levels = Float64Array.from(peaks, ({ day, value }) => value + perDay * (end - day)).sort();
  return quantileAt(levels, (levels.length - 1) / 2);
}

/** Value at a position of a sorted list, between neighbours where it is not whole; the ends hold beyond them. */
function quantileAt(sorted: Float64Array, position: number): number {
  const at = Math.min(Math.max(position, 0), sorted.length - 1);
  const below = sorted[Math.floor(at)] ?? 0;
  const above = sorted[Math.ceil(at)] ?? below;
  return below + (above - below) * (at - Math.floor(at));
}

function daysUntil(room: number, perDay: number): number | null {
  if (room <= 0) return 0;
  return perDay > 0 ? room / perDay : null;
}
