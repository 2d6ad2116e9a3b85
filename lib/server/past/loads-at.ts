import { setImmediate } from 'node:timers/promises';
import type { Inventory } from '@/lib/domain/inventory/inventory';
import { chooseSteps, sampleMs } from '@/lib/domain/metrics/ladder';
import { type LoadColumns, type LoadFrame, type MeasuredKind, metricNames } from '@/lib/domain/model/metric';
import type { PoolRuntime } from '../context';

export type LoadSources = Pick<PoolRuntime, 'metrics' | 'recorder' | 'driver' | 'presentMs'>;

/** A newer frame is what a screen would have shown at the moment; an older one says nothing of it any more. */
const oldestFrameMs = 5 * 60_000;
/** How long the hypervisors are asked for their records at most; objects that are left then have no load at that moment. */
const askingMs = 1_500;

const kinds = ['host', 'storage-pool', 'network', 'guest'] as const satisfies readonly MeasuredKind[];

/** The loads that were the newest at a moment: as they came in, as they were stored since, or from the hypervisors' own records. */
export async function loadsAt(sources: LoadSources, inventory: Inventory, atMs: number): Promise<LoadFrame> {
  const waiting = waitingFrame(sources, atMs);
  if (waiting) return waiting;
  const startMs = Math.floor(atMs / sampleMs) * sampleMs - sampleMs;
  const idsOf = { host: inventory.hosts, 'storage-pool': inventory.storagePools, network: inventory.networks, guest: inventory.guests };
  const recorded = await wasRecorded(sources, startMs);
  const untilMs = performance.now() + askingMs;
  const columns: Partial<Record<MeasuredKind, LoadColumns>> = {};
  for (const kind of kinds) {
    const ids = [...idsOf[kind].keys()];
    columns[kind] = recorded ? await readStored(sources, kind, ids, startMs) : await askHypervisors(sources, kind, ids, startMs, untilMs);
  }
  // Every kind was just filled in.
  return { at: startMs + sampleMs, columns: columns as LoadFrame['columns'] };
}

/** A frame that is not written yet, exactly as it came. */
function waitingFrame({ recorder }: LoadSources, atMs: number): LoadFrame | null {
  for (const { frames } of recorder.windows().toReversed()) {
    const frame = frames.findLast(({ startMs }) => startMs + sampleMs <= atMs);
    if (!frame) continue;
    const at = frame.startMs + sampleMs;
    return atMs - at < oldestFrameMs ? { at, columns: frame.columns } : null;
  }
  return null;
}

async function wasRecorded({ metrics, recorder }: LoadSources, startMs: number): Promise<boolean> {
  const stretches = [...(await metrics.recordings()), ...recorder.windows()];
  return stretches.some((stretch) => stretch.startMs <= startMs + sampleMs && stretch.endMs > startMs - sampleMs);
}

async function readStored(
  { metrics, presentMs }: LoadSources,
  kind: MeasuredKind,
  ids: readonly string[],
  startMs: number,
): Promise<LoadColumns> {
  const choice = chooseSteps(startMs, startMs + sampleMs, 2, presentMs());
  return { ids, values: await metrics.readMoment(kind, ids, choice, startMs) };
}

/** One question an object, as long as there is time. */
async function askHypervisors(
  { driver }: LoadSources,
  kind: MeasuredKind,
  ids: readonly string[],
  startMs: number,
  untilMs: number,
): Promise<LoadColumns> {
  const width = metricNames[kind].length;
  const values = new Float32Array(ids.length * width).fill(Number.NaN);
  if (!driver.capabilities.history) return { ids, values };
  for (const [index, id] of ids.entries()) {
    if (performance.now() > untilMs) break;
    values.set((await driver.history(kind, id, startMs, startMs + sampleMs, sampleMs)).subarray(0, width), index * width);
    if (index % 10 === 9) await setImmediate();
  }
  return { ids, values };
}
