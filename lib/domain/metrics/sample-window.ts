import type { LoadColumns } from '../model/metric';
import { chunkMs, ladder, sampleMs } from './ladder';
import { type RecordedKind, recordedMetrics } from './recorded-kind';
import type { RollUp } from './roll-up';
import { rowIndex } from './row-index';

/** The samples of one moment: means over the 20 s that begin at `startMs`. */
export interface SampleFrame {
  readonly startMs: number;
  readonly columns: Readonly<Record<RecordedKind, LoadColumns>>;
}

const windowMs = chunkMs(ladder[0]);

/** Which window a time belongs to, by the window's beginning. */
export const windowOf = (atMs: number): number => Math.floor(atMs / windowMs) * windowMs;

/** The frames of one chunk's length, as they came: nothing is copied. It begins with its first frame and ends with the chunk. */
export class SampleWindow {
  private readonly gathered: SampleFrame[] = [];

  constructor(readonly startMs: number) {}

  get frames(): readonly SampleFrame[] {
    return this.gathered;
  }

  /** End of the newest sample. */
  get endMs(): number {
    const last = this.gathered.at(-1);
    return last ? last.startMs + sampleMs : this.startMs;
  }

  holds(startMs: number): boolean {
    return windowOf(startMs) === windowOf(this.startMs);
  }

  /** Frames come in order of time; one that is not later than the newest is left out. */
  add(frame: SampleFrame): void {
    if (frame.startMs >= this.endMs) this.gathered.push(frame);
  }

  /** Every object that has a sample here. */
  ids(kind: RecordedKind): readonly string[] {
    const lists = new Set(this.gathered.map((frame) => frame.columns[kind].ids));
    const [only = []] = lists;
    return lists.size <= 1 ? only : [...new Set([...lists].flat())];
  }

  /** Adds the samples of one object to a roll-up of all its kind's metrics. */
  pour(kind: RecordedKind, id: string, into: RollUp): void {
    const width = recordedMetrics[kind].length;
    for (const { startMs, columns } of this.gathered) {
      const row = rowIndex(columns[kind].ids).get(id);
      const step = into.stepAt(startMs);
      if (row === undefined || step < 0) continue;
      for (let metric = 0; metric < width; metric++) {
        const value = columns[kind].values[row * width + metric] ?? Number.NaN;
        into.add(step, metric, 1, value, value, value);
      }
    }
  }
}
