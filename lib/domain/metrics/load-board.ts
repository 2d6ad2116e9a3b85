import { type LoadFrame, type MeasuredKind, metricNames } from '../model/metric';
import { rowIndex } from './row-index';

/** The newest sample of every object, as the frame brought it: no copy, no object per guest. */
export class LoadBoard {
  private frame: LoadFrame | null = null;
  private readonly listeners: ((frame: LoadFrame) => void)[] = [];

  /** Pool time of the newest sample in ms, or null before the first. */
  get at(): number | null {
    return this.frame?.at ?? null;
  }

  listen(listener: (frame: LoadFrame) => void): void {
    this.listeners.push(listener);
  }

  take(frame: LoadFrame): void {
    this.frame = frame;
    for (const listener of this.listeners) listener(frame);
  }

  /** Value of one metric of one object; null when it has none (host down, guest off, no sample yet). */
  value<K extends MeasuredKind>(kind: K, id: string, metric: (typeof metricNames)[K][number]): number | null {
    if (!this.frame) return null;
    const { ids, values } = this.frame.columns[kind];
    const row = rowIndex(ids).get(id);
    if (row === undefined) return null;
    const names: readonly string[] = metricNames[kind];
    const value = values[row * names.length + names.indexOf(metric)];
    return value === undefined || Number.isNaN(value) ? null : value;
  }
}
