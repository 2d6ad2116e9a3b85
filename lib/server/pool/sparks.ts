import { setTimeout } from 'node:timers/promises';
import { poolObjectId, recordedMetrics } from '@/lib/domain/metrics/recorded-kind';
import type { PoolRuntime } from '../context';
import { readSeries } from '../series/read-series';
import { toJsonNumber } from '../series/series-range';

export interface Sparks {
  /** Busy cores, bytes of memory and bytes of storage over the last 24 hours, oldest first. */
  readonly vcpu: readonly (number | null)[];
  readonly memory: readonly (number | null)[];
  readonly storage: readonly (number | null)[];
}

const dayMs = 24 * 3600_000;
const points = 48;
/** A day's line does not change within a minute. */
const keptMs = 60_000;

/** The first line of a big fleet asks its hosts for their records, which takes seconds; the page does not wait for it. */
const patienceMs = 250;
const nothingYet: Sparks = { vcpu: [], memory: [], storage: [] };

const known = new WeakMap<object, { at: number; scenario: string | null; sparks: Promise<Sparks> }>();

/** The pool's last day, read once a minute; empty while it is being read for the first time. */
export const poolSparks = (runtime: PoolRuntime): Promise<Sparks> =>
  Promise.race([recentSparks(runtime).catch(() => nothingYet), setTimeout(patienceMs, nothingYet, { ref: false })]);

function recentSparks(runtime: PoolRuntime): Promise<Sparks> {
  const now = performance.now();
  const scenario = runtime.driver.lab?.scenario ?? null;
  const last = known.get(runtime.inventory);
  if (last && last.scenario === scenario && now - last.at < keptMs) return last.sparks;
  const sparks = readSparks(runtime);
  known.set(runtime.inventory, { at: now, scenario, sparks });
  sparks.catch(() => known.delete(runtime.inventory));
  return sparks;
}

async function readSparks(runtime: PoolRuntime): Promise<Sparks> {
  const toMs = runtime.now();
  const [rollUp] = await readSeries(runtime, 'pool', [poolObjectId], { fromMs: toMs - dayMs, toMs, points });
  const cores = [...runtime.inventory.hosts.values()].reduce((sum, host) => sum + host.capacity.cores, 0);
  const line = (metric: (typeof recordedMetrics.pool)[number], factor: number) => {
    const column = recordedMetrics.pool.indexOf(metric);
    return Array.from({ length: rollUp?.steps ?? 0 }, (_, step) => {
      const value = rollUp?.average(step, column) ?? Number.NaN;
      return toJsonNumber(value * factor);
    });
  };
  return { vcpu: line('cpu.used', cores), memory: line('memory.used', 1), storage: line('storage.used', 1) };
}
