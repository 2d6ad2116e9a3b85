import { type LoadFrame, type MeasuredKind, metricNames } from '../model/metric';

/** The newest sample of every object, as the frame brought it: no copy, no object per guest. */
export class LoadBoard {
  private frame: LoadFrame | null = null;
  private readonly rows = new Map<MeasuredKind, Map<string, number>>();
  private readonly rowIds = new Map<MeasuredKind, readonly string[]>();
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
    for (const kind of Object.keys(frame.columns) as MeasuredKind[]) this.indexRows(kind, frame.columns[kind].ids);
    for (const listener of this.listeners) listener(frame);
  }

  /** Value of one metric of one object; null when it has none (host down, guest off, no sample yet). */
  value<K extends MeasuredKind>(kind: K, id: string, metric: (typeof metricNames)[K][number]): number | null {
    const row = this.rows.get(kind)?.get(id);
    if (row === undefined || !this.frame) return null;
    const names: readonly string[] = metricNames[kind];
    const value = this.frame.columns[kind].values[row * names.length + names.indexOf(metric)];
    return value === undefined || Number.isNaN(value) ? null : value;
  }

  private indexRows(kind: MeasuredKind, ids: readonly string[]): void {
    if (this.rowIds.get(kind) === ids) return; // the driver keeps the list while its members stay
    this.rowIds.set(kind, ids);
    this.rows.set(kind, new Map(ids.map((id, row) => [id, row])));
  }
}
