import { sampleMs } from '../metrics/ladder';
import { rowIndex } from '../metrics/row-index';
import { type LoadColumns, metricNames } from '../model/metric';

/** Time after which a change of load has come through to two thirds: about how long a usual burst lasts. */
const levelMs = 20 * 60_000;
/** The same for a change of its trend. */
const trendMs = 60 * 60_000;
/** How far ahead: half the time between decision and effect of a plan, and what a measurement at +5 minutes is held against. */
const aheadMs = 5 * 60_000;
/** Share of the trend that is left after the time of `aheadMs`. */
const damping = 0.7;
/** The trend moves a forecast by at most this many mean deviations: a guard against running away from what was ever seen. */
const guard = 1;

/** Level, trend and mean deviation of every metric of every object of one kind, in rows that follow the frames' own. */
export class KindForecast {
  private readonly names: readonly string[];
  private ids: readonly string[] = [];
  private level = new Float32Array(0);
  /** Change in `aheadMs`. */
  private trend = new Float32Array(0);
  private deviation = new Float32Array(0);
  /** Time that each object has been sampled for, in ms. */
  private ageMs = new Float64Array(0);

  constructor(kind: 'host' | 'guest') {
    this.names = metricNames[kind];
  }

  take({ ids, values }: LoadColumns, elapsedMs: number): void {
    if (ids !== this.ids) this.follow(ids);
    const width = this.names.length;
    for (let row = 0; row < ids.length; row++) {
      const isFirst = Number.isNaN(values[row * width] ?? Number.NaN) || (this.ageMs[row] ?? 0) === 0;
      if (isFirst) this.begin(row, values);
      else this.smooth(row, values, elapsedMs);
    }
  }

  value(id: string, metric: string): number | null {
    const row = rowIndex(this.ids).get(id);
    if (row === undefined || (this.ageMs[row] ?? 0) === 0) return null;
    const at = row * this.names.length + this.names.indexOf(metric);
    const limit = guard * (this.deviation[at] ?? 0);
    const ahead = Math.max(-limit, Math.min(limit, damping * (this.trend[at] ?? 0)));
    return Math.max(0, (this.level[at] ?? 0) + ahead);
  }

  /** An object without a sample (off, host down) begins anew with its next one. */
  private begin(row: number, values: Float32Array): void {
    const width = this.names.length;
    const hasSample = !Number.isNaN(values[row * width] ?? Number.NaN);
    this.ageMs[row] = hasSample ? sampleMs : 0;
    for (let at = row * width; at < (row + 1) * width; at++) {
      this.level[at] = hasSample ? (values[at] ?? 0) : 0;
      this.trend[at] = 0;
      this.deviation[at] = 0;
    }
  }

  private smooth(row: number, values: Float32Array, elapsedMs: number): void {
    const width = this.names.length;
    const ageMs = (this.ageMs[row] ?? 0) + elapsedMs;
    this.ageMs[row] = ageMs;
    const share = Math.max(1 - Math.exp(-elapsedMs / levelMs), elapsedMs / ageMs);
    const trendShare = ageMs < levelMs ? 0 : 1 - Math.exp(-elapsedMs / trendMs);
    for (let at = row * width; at < (row + 1) * width; at++) {
      const before = this.level[at] ?? 0;
      const trend = this.trend[at] ?? 0;
      const expected = before + (trend * elapsedMs) / aheadMs;
      const error = (values[at] ?? 0) - expected;
      const level = expected + share * error;
      this.level[at] = level;
      this.trend[at] = trend + trendShare * (((level - before) * aheadMs) / elapsedMs - trend);
      this.deviation[at] = (this.deviation[at] ?? 0) + share * (Math.abs(error) - (this.deviation[at] ?? 0));
    }
  }

  /** The frame lists other objects than the last: those that stay keep what is known of them. */
  private follow(ids: readonly string[]): void {
    const width = this.names.length;
    const before = rowIndex(this.ids);
    const level = new Float32Array(ids.length * width);
    const trend = new Float32Array(ids.length * width);
    const deviation = new Float32Array(ids.length * width);
    const ageMs = new Float64Array(ids.length);
    for (let row = 0; row < ids.length; row++) {
      const old = before.get(ids[row] ?? '');
      if (old === undefined) continue;
      level.set(this.level.subarray(old * width, (old + 1) * width), row * width);
      trend.set(this.trend.subarray(old * width, (old + 1) * width), row * width);
      deviation.set(this.deviation.subarray(old * width, (old + 1) * width), row * width);
      ageMs[row] = this.ageMs[old] ?? 0;
    }
    this.ids = ids;
    this.level = level;
    this.trend = trend;
    this.deviation = deviation;
    this.ageMs = ageMs;
  }
}
