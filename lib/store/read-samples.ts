import { chunkMs, type LadderStep, ladder } from '@/lib/domain/metrics/ladder';
import type { RecordedKind } from '@/lib/domain/metrics/recorded-kind';
import type { RollUp } from '@/lib/domain/metrics/roll-up';
import type { Database } from './database';
import { blockSize, fixedWords, metricWords, pourRecord, toWords } from './metric-chunks';
import type { MetricState } from './metric-state';

/** One object to read, and the roll-up of all its kind's metrics that its samples go into. */
export interface Reading {
  readonly id: string;
  readonly into: RollUp;
}

/** The chunks of one step that answer for a stretch of time: those that begin within it. */
interface Stretch {
  readonly step: LadderStep;
  readonly fromMs: number;
  readonly toMs: number;
}

/** Only the wanted object's record of each chunk leaves the database. */
const text = `
  SELECT wanted.n::int - 1 AS reading, stretch.level, (extract(epoch FROM chunk.starts_at) * 1000)::float8 AS start_ms, chunk.columns,
    substring(chunk.samples
      FROM wanted.row * (stretch.fixed_bytes + chunk.columns * stretch.metric_bytes) + 1
      FOR stretch.fixed_bytes + chunk.columns * stretch.metric_bytes) AS record
  FROM unnest($2::int[], $3::int[]) WITH ORDINALITY AS wanted(block, row, n)
  CROSS JOIN unnest($4::int[], $5::int[], $6::float8[], $7::float8[], $8::int[], $9::int[])
    AS stretch(level, step_ms, from_ms, to_ms, fixed_bytes, metric_bytes)
  JOIN metric_chunks AS chunk ON chunk.kind = $1 AND chunk.block = wanted.block AND chunk.step_ms = stretch.step_ms
    AND chunk.starts_at >= to_timestamp(stretch.from_ms / 1000) AND chunk.starts_at < to_timestamp(stretch.to_ms / 1000)`;

interface Row {
  readonly reading: number;
  readonly level: number;
  readonly start_ms: number;
  readonly columns: number;
  readonly record: Buffer;
}

/**
 * Adds the stored samples of some objects from `fromMs` until `toMs` to their roll-ups, at level `level` of the ladder: from its chunks as far
 * as they are made, from then on from the finer ones. Objects without samples are left as they are. One query whatever the number.
 */
export async function readSamples(
  { pool }: Database,
  state: MetricState,
  kind: RecordedKind,
  readings: readonly Reading[],
  range: { readonly level: number; readonly fromMs: number; readonly toMs: number },
): Promise<void> {
  const known = readings.flatMap((reading) => {
    const slot = state.slots.find(kind, reading.id);
    return slot ? [{ ...slot, into: reading.into }] : [];
  });
  const stretches = toStretches(state.doneTo, range);
  if (known.length === 0 || stretches.length === 0) return;
  const { rows } = await pool.query<Row>({
    name: 'read-samples',
    text,
    values: [
      kind,
      known.map(({ slot }) => Math.floor(slot / blockSize)),
      known.map(({ slot }) => slot % blockSize),
      stretches.map(({ step }) => ladder.findIndex(({ stepMs }) => stepMs === step.stepMs)),
      stretches.map(({ step }) => step.stepMs),
      stretches.map(({ fromMs }) => fromMs),
      stretches.map(({ toMs }) => toMs),
      stretches.map(({ step }) => 2 * fixedWords(step)),
      stretches.map(({ step }) => 2 * metricWords(step)),
    ],
  });
  for (const { reading, level, start_ms, columns, record } of rows) {
    const [wanted, step] = [known[reading], ladder[level]];
    if (!wanted || !step) continue;
    pourRecord({ step, startMs: start_ms, metrics: columns, words: toWords(record), at: 0 }, wanted.sinceMs, wanted.into);
  }
}

/** Which step answers for which part of the range: each from where the coarser one's chunks end, the first from a chunk's length before. */
export function toStretches(
  doneTo: readonly number[],
  { level, fromMs, toMs }: { level: number; fromMs: number; toMs: number },
): Stretch[] {
  const stretches: Stretch[] = [];
  for (let index = level, from = fromMs; index >= 0 && from < toMs; index--) {
    const step = ladder[index];
    const to = index === 0 ? toMs : Math.min(toMs, doneTo[index] ?? 0);
    if (!step || to <= from) continue;
    // A chunk that began earlier may reach into the range; one of a finer step that did is part of the coarser chunk before it.
    stretches.push({ step, fromMs: stretches.length === 0 ? from - chunkMs(step) + 1 : from, toMs: to });
    from = to;
  }
  return stretches;
}
