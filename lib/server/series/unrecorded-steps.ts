import type { StepChoice } from '@/lib/domain/metrics/ladder';
import type { Recording } from '@/lib/store/metric-state';

/** Steps of an answer that follow each other, during none of which a sample was taken. */
export interface UnrecordedStretch {
  readonly fromMs: number;
  readonly toMs: number;
  readonly stepMs: number;
}

/** Which steps before `nowMs` touch no recording. One that touches it even partly is shown by what was recorded. */
export function findUnrecorded(
  recordings: readonly Recording[],
  { startMs, stepMs, count }: Pick<StepChoice, 'startMs' | 'stepMs' | 'count'>,
  nowMs: number,
): UnrecordedStretch[] {
  const stretches: UnrecordedStretch[] = [];
  for (let step = 0; step < count && startMs + step * stepMs < nowMs; step++) {
    const fromMs = startMs + step * stepMs;
    const toMs = fromMs + stepMs;
    if (recordings.some((recording) => recording.startMs < toMs && recording.endMs > fromMs)) continue;
    const last = stretches.at(-1);
    if (last?.toMs === fromMs) stretches[stretches.length - 1] = { ...last, toMs: Math.min(toMs, nowMs) };
    else stretches.push({ fromMs, toMs: Math.min(toMs, nowMs), stepMs });
  }
  return stretches;
}
