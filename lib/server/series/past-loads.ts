import { setImmediate } from 'node:timers/promises';
import type { Inventory } from '@/lib/domain/inventory/inventory';
import { type RecordedKind, recordedMetrics } from '@/lib/domain/metrics/recorded-kind';
import type { Driver } from '@/lib/drivers/driver';
import { PoolPast } from './pool-past';
import type { UnrecordedStretch } from './unrecorded-steps';

/** Objects whose past is remembered: some 15 KB each for 7 days of a host. */
const mostRemembered = 1_000;

interface Remembered {
  readonly fromMs: number;
  readonly toMs: number;
  readonly rows: Float32Array;
}

interface Options {
  readonly driver: Driver;
  readonly inventory: Inventory;
}

const nothing = new Float32Array();

/**
 * Loads of times when the manager took no samples, from the hypervisors' own records. What was told once is remembered: the past does not
 * change, and a chart that is open asks again every 20 s.
 */
export class PastLoads {
  private readonly pool: PoolPast;
  private readonly remembered = new Map<string, Remembered>();

  constructor(private readonly options: Options) {
    this.pool = new PoolPast(options);
  }

  /** Row-major means of a kind's metrics per step of the stretch, NaN for a gap; empty when nothing is known. */
  async read(kind: RecordedKind, id: string, stretch: UnrecordedStretch): Promise<Float32Array> {
    if (!this.options.driver.capabilities.history) return nothing;
    if (kind === 'pool') return this.pool.rows(stretch.fromMs, stretch.toMs, stretch.stepMs);
    const { fromMs, toMs, stepMs } = stretch;
    const key = `${kind}/${id}/${stepMs}`;
    const known = this.remembered.get(key);
    if (known && known.fromMs <= fromMs && known.toMs >= toMs) {
      const width = recordedMetrics[kind].length;
      return known.rows.subarray(((fromMs - known.fromMs) / stepMs) * width, Math.ceil((toMs - known.fromMs) / stepMs) * width);
    }
    await setImmediate(); // answers of others go first: a list asks for the past of sixty guests at once
    const rows = await this.options.driver.history(kind, id, fromMs, toMs, stepMs);
    // A stretch that ends in the middle of a step ends now: it is not past yet.
    if ((toMs - fromMs) % stepMs === 0) this.remember(key, { fromMs, toMs, rows });
    return rows;
  }

  /** Resolves when the pool's past is known. */
  ready(): Promise<void> {
    return this.pool.ready();
  }

  /** Gives up what is known: the pool it speaks of is gone. */
  forget(): void {
    this.pool.forget();
    this.remembered.clear();
  }

  private remember(key: string, past: Remembered): void {
    this.remembered.delete(key); // to the end of the order, from whose beginning the oldest are dropped
    this.remembered.set(key, past);
    const [oldest] = this.remembered.keys();
    if (this.remembered.size > mostRemembered && oldest !== undefined) this.remembered.delete(oldest);
  }
}
