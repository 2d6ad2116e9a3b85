const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** One step of the ladder: how finely loads are kept, for how long, and how many steps are stored together. */
export interface LadderStep {
  readonly stepMs: number;
  readonly keptMs: number;
  readonly chunkSteps: number;
}

/** Time between two samples of the hypervisors. */
export const sampleMs = 20_000;

/** From fine to coarse. Each chunk begins at a multiple of its length since the epoch, so every chunk nests in one of the next step. */
export const ladder = [
  { stepMs: sampleMs, keptMs: hourMs, chunkSteps: 15 },
  { stepMs: 5 * minuteMs, keptMs: dayMs, chunkSteps: 12 },
  { stepMs: 30 * minuteMs, keptMs: 7 * dayMs, chunkSteps: 12 },
  { stepMs: 2 * hourMs, keptMs: 30 * dayMs, chunkSteps: 12 },
  { stepMs: dayMs, keptMs: 365 * dayMs, chunkSteps: 12 },
] as const satisfies readonly LadderStep[];

export const chunkMs = (step: LadderStep): number => step.stepMs * step.chunkSteps;

/** The steps of one answer: `count` of them, `stepMs` long, the first beginning at `startMs`; to be read at index `level` of the ladder. */
export interface StepChoice {
  readonly level: number;
  readonly startMs: number;
  readonly stepMs: number;
  readonly count: number;
}

/**
 * Which steps show [fromMs, toMs) in at most `points` (at least 2). The ladder's step is the coarsest that still gives that many points
 * and is still kept at `fromMs`, else the coarsest of all; the answer's is a multiple of it. Throws RangeError when the range is empty.
 */
export function chooseSteps(fromMs: number, toMs: number, points: number, nowMs: number): StepChoice {
  if (!(toMs > fromMs)) throw new RangeError('the range is empty');
  const wantedMs = (toMs - fromMs) / points;
  const kept = ladder.findIndex((step) => nowMs - fromMs <= step.keptMs + chunkMs(step));
  let level = kept === -1 ? ladder.length - 1 : kept;
  while ((ladder[level + 1]?.stepMs ?? Number.POSITIVE_INFINITY) <= wantedMs) level++;
  return { level, ...fitSteps(fromMs, toMs, points, ladder[level]?.stepMs ?? sampleMs) };
}

function fitSteps(fromMs: number, toMs: number, points: number, unitMs: number): Omit<StepChoice, 'level'> {
  for (let stepMs = Math.max(1, Math.floor((toMs - fromMs) / points / unitMs)) * unitMs; ; stepMs += unitMs) {
    const startMs = Math.floor(fromMs / stepMs) * stepMs;
    const count = Math.ceil((toMs - startMs) / stepMs);
    if (count <= points) return { startMs, stepMs, count };
  }
}
