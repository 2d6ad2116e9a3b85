import { ladder } from '@/lib/domain/metrics/ladder';
import type { Database } from './database';
import { loadSlots, type SlotBook } from './metric-slots';

/** A stretch of pool time during which samples were taken. */
export interface Recording {
  readonly startMs: number;
  readonly endMs: number;
}

/** What the store of samples knows by heart, so that a question is one query. */
export interface MetricState {
  readonly slots: SlotBook;
  /** Oldest first; only the last one grows. */
  recordings: Recording[];
  /** For each level of the ladder: up to when its chunks are made. Samples from then on are in the finer levels. 0 for nothing yet. */
  doneTo: number[];
}

export async function loadMetricState(database: Database): Promise<MetricState> {
  const [slots, recordings, rollUps] = await Promise.all([
    loadSlots(database),
    database.prisma.metricRecording.findMany({ orderBy: { startsAt: 'asc' } }),
    database.prisma.metricRollUp.findMany(),
  ]);
  return {
    slots,
    recordings: recordings.map(({ startsAt, endsAt }) => ({ startMs: startsAt.getTime(), endMs: endsAt.getTime() })),
    doneTo: ladder.map(({ stepMs }) => rollUps.find((row) => row.stepMs === stepMs)?.doneTo.getTime() ?? 0),
  };
}
