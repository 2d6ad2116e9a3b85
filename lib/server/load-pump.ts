import type { LoadBoard } from '@/lib/domain/metrics/load-board';
import type { LoadFrame } from '@/lib/domain/model/metric';
import type { Driver } from '@/lib/drivers/driver';
import type { LiveHub } from './live-hub';

const intervalMs = 1_000;

interface Options {
  readonly driver: Driver;
  readonly loads: LoadBoard;
  readonly live: LiveHub;
  /** Keeps samples beyond the newest. */
  readonly record: (frame: LoadFrame) => void;
  readonly log: { error(details: object, message: string): void };
}

/** Carries load samples from the hypervisors to the board, the recorder and the screens. */
export class LoadPump {
  private timer: NodeJS.Timeout | null = null;
  private pumping: Promise<void> | null = null;

  constructor(private readonly options: Options) {}

  start(): void {
    this.timer = setInterval(() => void this.pump(), intervalMs);
  }

  async stop(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.pumping;
  }

  /** Takes what there is now; one pump at a time. */
  pump(): Promise<void> {
    this.pumping ??= this.take()
      .catch((error: unknown) => this.options.log.error({ err: error }, 'load samples could not be taken; the next second tries again'))
      .finally(() => {
        this.pumping = null;
      });
    return this.pumping;
  }

  private async take(): Promise<void> {
    const { driver, loads, live, record } = this.options;
    const frames = await driver.takeLoads();
    for (const frame of frames) {
      loads.take(frame);
      record(frame);
    }
    const last = frames.at(-1);
    if (last) live.publish({ revision: null, message: { type: 'loads', at: new Date(last.at).toISOString() } });
  }
}
