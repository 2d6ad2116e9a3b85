import type { LoadBoard } from '../metrics/load-board';
import type { LoadFrame, MeasuredKind, metricNames } from '../model/metric';
import { KindForecast } from './kind-forecast';

/**
 * What loads of hosts and guests will be shortly, for decisions that must not chase noise: Holt's double exponential smoothing with a
 * damped trend (C. C. Holt, 1957; E. S. Gardner and E. McKenzie, Forecasting trends in time series, Management Science 31, 1985).
 * Samples a few minutes apart hardly agree, so the level is smoothed over 20 minutes and the trend over an hour; the trend is kept
 * within the smoothed mean deviation (V. Jacobson, Congestion avoidance and control, SIGCOMM 1988). Its first samples count fully, so
 * it is a plain mean until it knows more. Reads like the load board; sums of guests and hosts stay sums, as smoothing is linear.
 */
export class LoadForecast implements Pick<LoadBoard, 'value' | 'at'> {
  at: number | null = null;
  private readonly hosts = new KindForecast('host');
  private readonly guests = new KindForecast('guest');

  constructor(private readonly board: Pick<LoadBoard, 'value' | 'at'>) {}

  /** Takes in a frame of samples; to be called for each, in order. */
  take(frame: LoadFrame): void {
    const elapsedMs = this.at === null ? 0 : frame.at - this.at;
    if (this.at !== null && elapsedMs <= 0) return;
    this.hosts.take(frame.columns.host, elapsedMs);
    this.guests.take(frame.columns.guest, elapsedMs);
    this.at = frame.at;
  }

  /** Of what is not of hosts or guests, and of what has just begun, the newest sample. */
  value<K extends MeasuredKind>(kind: K, id: string, metric: (typeof metricNames)[K][number]): number | null {
    const now = this.board.value(kind, id, metric);
    const known = kind === 'host' ? this.hosts : kind === 'guest' ? this.guests : null;
    return now === null || known === null ? now : (known.value(id, metric) ?? now);
  }
}
