import type { Series } from '@/lib/api/schemas/metrics';

/** One moment of a chart. The library wants one flat object a point: values and bands are keyed by metric. */
export interface ChartPoint {
  readonly at: number;
  readonly average: Readonly<Record<string, number | null>>;
  /** Least and most; null in a gap. */
  readonly band: Readonly<Record<string, readonly [number, number] | null>>;
}

/** Lines of one chart: the metrics it shows, with a point every step and nothing where nothing was measured. */
export function toChartPoints(answer: Pick<Series, 'times' | 'series'>): ChartPoint[] {
  return answer.times.map((at, index) => {
    const average: Record<string, number | null> = {};
    const band: Record<string, readonly [number, number] | null> = {};
    for (const line of answer.series) {
      const low = line.minimum[index] ?? null;
      const high = line.maximum[index] ?? null;
      average[line.metric] = line.average[index] ?? null;
      band[line.metric] = low === null || high === null ? null : [low, high];
    }
    return { at, average, band };
  });
}

/** The highest value a chart must reach: peaks, not averages, and the lines drawn across it. */
export function highestValue(answer: Pick<Series, 'series' | 'lines'>, metrics: readonly string[]): number {
  let highest = 0;
  for (const line of answer.series) {
    if (!metrics.includes(line.metric)) continue;
    for (const value of line.maximum) if (value !== null && value > highest) highest = value;
    for (const value of line.average) if (value !== null && value > highest) highest = value;
  }
  for (const line of answer.lines) if (metrics.includes(line.metric) && line.value > highest) highest = line.value;
  return highest;
}

export interface SeriesDigest {
  readonly last: number | null;
  readonly average: number | null;
  readonly peak: number | null;
}

/** What a chart says in one line, for its heading and for those who cannot see it. */
export function digestSeries(line: Series['series'][number]): SeriesDigest {
  const values = line.average.filter((value) => value !== null);
  const peaks = line.maximum.filter((value) => value !== null);
  return {
    last: values.at(-1) ?? null,
    average: values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length,
    peak: peaks.length === 0 ? null : peaks.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY),
  };
}

/** Only some of an answer's lines, in the order asked for. */
export const pickSeries = (answer: Series, metrics: readonly string[]): Series => ({
  ...answer,
  series: metrics.flatMap((metric) => answer.series.filter((line) => line.metric === metric)),
  lines: answer.lines.filter((line) => metrics.includes(line.metric)),
});

/** The same line a day before, laid over today: each point takes the value that is nearest to its moment then. */
export function toGhost(times: readonly number[], stepMs: number, before: Series, shiftMs: number, metric: string): (number | null)[] {
  const line = before.series.find((candidate) => candidate.metric === metric);
  if (!line) return times.map(() => null);
  let index = 0;
  return times.map((at) => {
    const wanted = at - shiftMs;
    while (
      index + 1 < before.times.length &&
      Math.abs((before.times[index + 1] ?? 0) - wanted) <= Math.abs((before.times[index] ?? 0) - wanted)
    )
      index += 1;
    const found = before.times[index];
    return found !== undefined && Math.abs(found - wanted) <= Math.max(stepMs, before.stepMs) ? (line.average[index] ?? null) : null;
  });
}
