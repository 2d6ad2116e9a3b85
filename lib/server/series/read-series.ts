import { chooseSteps, type StepChoice, sampleMs } from '@/lib/domain/metrics/ladder';
import { type RecordedKind, recordedMetrics } from '@/lib/domain/metrics/recorded-kind';
import { RollUp } from '@/lib/domain/metrics/roll-up';
import type { PoolRuntime } from '../context';
import { findUnrecorded } from './unrecorded-steps';

export interface SeriesRange {
  readonly fromMs: number;
  readonly toMs: number;
  /** Steps at most. */
  readonly points: number;
}

export type SeriesSources = Pick<PoolRuntime, 'metrics' | 'recorder' | 'past' | 'presentMs'>;

/**
 * All metrics of objects of one kind over a range, in the same steps for each, in the order asked: what was recorded, up to the newest sample;
 * and for the time when nothing was recorded, before the first start or while the manager was down, the hypervisors' own records.
 */
export async function readSeries(
  sources: SeriesSources,
  kind: RecordedKind,
  ids: readonly string[],
  { fromMs, toMs, points }: SeriesRange,
): Promise<RollUp[]> {
  const choice = chooseSteps(fromMs, toMs, points, sources.presentMs());
  const readings = ids.map((id) => ({ id, into: new RollUp(choice.startMs, choice.stepMs, choice.count, recordedMetrics[kind].length) }));
  // Taken before the question to the store: a window that is written meanwhile is in both, and the store is only asked up to here.
  const windows = sources.recorder.windows();
  const storedToMs = Math.min(toMs, windows[0]?.startMs ?? toMs);
  await sources.metrics.read(kind, readings, { level: choice.level, fromMs: choice.startMs, toMs: storedToMs });
  for (const { id, into } of readings) for (const window of windows) window.pour(kind, id, into);
  await addPast(sources, kind, readings, choice);
  return readings.map(({ into }) => into);
}

async function addPast(
  sources: SeriesSources,
  kind: RecordedKind,
  readings: readonly { id: string; into: RollUp }[],
  choice: StepChoice,
): Promise<void> {
  const current = sources.recorder.windows().map(({ startMs, endMs }) => ({ startMs, endMs }));
  const recorded = [...(await sources.metrics.recordings()), ...current];
  const weight = choice.stepMs / sampleMs;
  for (const stretch of findUnrecorded(recorded, choice, endOfPast(recorded, sources.presentMs()))) {
    for (const { id, into } of readings) {
      const rows = await sources.past.read(kind, id, stretch);
      for (let row = 0; row * into.metrics < rows.length; row++) {
        const step = into.stepAt(stretch.fromMs + row * choice.stepMs);
        for (let metric = 0; metric < into.metrics; metric++) {
          const value = rows[row * into.metrics + metric] ?? Number.NaN;
          into.add(step, metric, weight, value, value, value);
        }
      }
    }
  }
}

/** Samples come a little late, and what is still to come is not the past: hypervisors' records would only guess it. */
const latestMs = 15 * 60_000;

function endOfPast(recorded: readonly { readonly endMs: number }[], nowMs: number): number {
  const newestMs = recorded.reduce((newest, { endMs }) => Math.max(newest, endMs), 0);
  return nowMs - newestMs < latestMs ? Math.min(newestMs, nowMs) : nowMs;
}
