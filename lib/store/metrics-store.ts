import type { StepChoice } from '@/lib/domain/metrics/ladder';
import type { RecordedKind } from '@/lib/domain/metrics/recorded-kind';
import type { SampleWindow } from '@/lib/domain/metrics/sample-window';
import { loadMetricState, type MetricState, type Recording } from './metric-state';
import type { PrismaStore } from './prisma-store';
import { readMoment } from './read-moment';
import { type Reading, readSamples } from './read-samples';
import { pruneChunks, rollUpChunks } from './roll-up-chunks';
import { writeSamples } from './write-samples';

/** Load samples on the ladder of steps. Writes and tidying come from one place, the recorder; anybody may read meanwhile. */
export interface MetricsStore {
  /** Keeps a window of samples, whole or not at all; writing it again is harmless. Objects that `isGone` names give up their place. */
  write(window: SampleWindow, isGone: (kind: RecordedKind, id: string) => boolean): Promise<void>;
  /** Adds the stored samples of objects of a kind to their roll-ups; see readSamples(). */
  read(kind: RecordedKind, readings: readonly Reading[], range: { level: number; fromMs: number; toMs: number }): Promise<void>;
  /** Averages of many objects over the step of `choice` that holds `atMs`; see readMoment(). */
  readMoment(kind: RecordedKind, ids: readonly string[], choice: StepChoice, atMs: number): Promise<Float32Array>;
  /** When samples were taken, oldest first. */
  recordings(): Promise<readonly Recording[]>;
  /** Makes the chunks of coarser steps that are due, and removes what is past its retention. */
  tidy(nowMs: number): Promise<void>;
  /** Forgets every sample. */
  clear(): Promise<void>;
}

export function openMetricsStore({ database }: Pick<PrismaStore, 'database'>): MetricsStore {
  let loading: Promise<MetricState> | null = null;
  // Asked for by the first use, and asked again when that failed.
  const state = () =>
    (loading ??= loadMetricState(database).catch((error: unknown) => {
      loading = null;
      throw error;
    }));
  return {
    write: async (window, isGone) => writeSamples(database, await state(), window, isGone),
    read: async (kind, readings, range) => readSamples(database, await state(), kind, readings, range),
    readMoment: async (kind, ids, choice, atMs) => readMoment(database, await state(), kind, ids, choice, atMs),
    recordings: async () => (await state()).recordings,
    tidy: async (nowMs) => {
      const current = await state();
      await rollUpChunks(database, current);
      await pruneChunks(database, current, nowMs);
    },
    clear: async () => {
      await database.prisma.$executeRaw`TRUNCATE metric_chunks, metric_slots, metric_roll_ups, metric_recordings`;
      loading = null;
    },
  };
}
