import type { Inventory } from '@/lib/domain/inventory/inventory';
import { sampleMs } from '@/lib/domain/metrics/ladder';
import { poolLoad } from '@/lib/domain/metrics/pool-load';
import { poolObjectId, type RecordedKind } from '@/lib/domain/metrics/recorded-kind';
import { SampleWindow } from '@/lib/domain/metrics/sample-window';
import type { LoadFrame } from '@/lib/domain/model/metric';
import type { MetricsStore } from '@/lib/store/metrics-store';

/** Windows that may wait for a database that does not answer; then the oldest samples are given up. 45,000 guests take 26 MB a window. */
const mostWaiting = 3;

interface Options {
  readonly metrics: MetricsStore;
  readonly inventory: Inventory;
  readonly log: { warn(details: object, message: string): void };
}

const poolIds: readonly string[] = [poolObjectId];

/** Gathers load samples and writes them five minutes at a time. What is not written yet can be read here. */
export class MetricsRecorder {
  private current: SampleWindow | null = null;
  private waiting: SampleWindow[] = [];
  private writing: Promise<void> | null = null;

  constructor(private readonly options: Options) {}

  /** Samples that the store does not have yet, oldest first. Windows are only ever added to, so they may be kept over an await. */
  windows(): readonly SampleWindow[] {
    return this.current ? [...this.waiting, this.current] : this.waiting;
  }

  /** Takes one frame, oldest first. Costs next to nothing: the frame is kept as it is. */
  take(frame: LoadFrame): void {
    const startMs = frame.at - sampleMs;
    if (this.current && !this.current.holds(startMs)) this.endWindow();
    this.current ??= new SampleWindow(startMs);
    const pool = { ids: poolIds, values: poolLoad(frame, this.options.inventory.hosts) };
    this.current.add({ startMs, columns: { ...frame.columns, pool } });
  }

  /** Writes what there is, also of a window that is not full: for shutting down. Rejects never; what cannot be written is logged. */
  async flush(): Promise<void> {
    if (this.current) this.endWindow();
    await this.writing;
  }

  /** Gives up what is not written: the pool it speaks of is gone. */
  forget(): void {
    this.current = null;
    this.waiting = [];
  }

  private endWindow(): void {
    if (this.current) this.waiting = [...this.waiting, this.current];
    this.current = null;
    this.writing ??= this.writeWaiting().finally(() => {
      this.writing = null;
    });
  }

  private async writeWaiting(): Promise<void> {
    const { metrics, log } = this.options;
    try {
      for (let window = this.waiting[0]; window; window = this.waiting[0]) {
        await metrics.write(window, (kind, id) => this.isGone(kind, id));
        this.waiting = this.waiting.filter((other) => other !== window);
        await metrics.tidy(window.endMs);
      }
    } catch (error) {
      const lost = Math.max(0, this.waiting.length - mostWaiting);
      this.waiting = this.waiting.slice(lost);
      log.warn({ err: error, lostWindows: lost }, 'load samples could not be written; they are tried again with the next');
    }
  }

  private isGone(kind: RecordedKind, id: string): boolean {
    return kind !== 'pool' && this.options.inventory.find(kind, id) === null;
  }
}
