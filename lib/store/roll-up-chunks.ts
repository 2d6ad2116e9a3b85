import { chunkMs, type LadderStep, ladder } from '@/lib/domain/metrics/ladder';
import { type RecordedKind, recordedMetrics } from '@/lib/domain/metrics/recorded-kind';
import { RollUp } from '@/lib/domain/metrics/roll-up';
import { type Database, inTransaction } from './database';
import { type EncodedBlock, insertChunks } from './insert-chunks';
import { blockSize, encodeRollUp, makeEmptyBlock, pourRecord, recordWords, toWords } from './metric-chunks';
import type { MetricState } from './metric-state';

/** Makes every chunk of the coarser steps whose finer samples are all written. A pass that was cut short is done again. */
export async function rollUpChunks(database: Database, state: MetricState): Promise<void> {
  for (let level = 1; level < ladder.length; level++) {
    const [step, finer] = [ladder[level], ladder[level - 1]];
    if (!step || !finer) return;
    const readyMs = level === 1 ? (state.recordings.at(-1)?.endMs ?? 0) : (state.doneTo[level - 1] ?? 0);
    for (;;) {
      const startMs = await findFirstUnmade(database, step, finer, state.doneTo[level] ?? 0);
      if (startMs === null || startMs + chunkMs(step) > readyMs) break;
      await rollUpChunk(database, state, { level, step, finer, startMs });
    }
  }
}

/** Removes chunks past their retention whose samples the next step has. Beyond `keptMs` they stay until that step's chunk is made. */
export async function pruneChunks({ prisma }: Database, state: MetricState, nowMs: number): Promise<void> {
  for (const [level, step] of ladder.entries()) {
    const madeCoarser = level + 1 < ladder.length ? (state.doneTo[level + 1] ?? 0) : Number.POSITIVE_INFINITY;
    const before = Math.min(nowMs - step.keptMs - chunkMs(step), madeCoarser);
    if (before > 0) await prisma.metricChunk.deleteMany({ where: { stepMs: step.stepMs, startsAt: { lt: new Date(before) } } });
  }
  const oldest = nowMs - (ladder.at(-1)?.keptMs ?? 0);
  await prisma.metricRecording.deleteMany({ where: { endsAt: { lt: new Date(oldest) } } });
}

interface ChunkToMake {
  readonly level: number;
  readonly step: LadderStep;
  readonly finer: LadderStep;
  readonly startMs: number;
}

/** Beginning of the next chunk that has samples: times when nothing was recorded are skipped at once. */
async function findFirstUnmade({ prisma }: Database, step: LadderStep, finer: LadderStep, doneToMs: number): Promise<number | null> {
  const first = await prisma.metricChunk.findFirst({
    where: { stepMs: finer.stepMs, startsAt: { gte: new Date(doneToMs) } },
    orderBy: { startsAt: 'asc' },
    select: { startsAt: true },
  });
  return first && Math.floor(first.startsAt.getTime() / chunkMs(step)) * chunkMs(step);
}

async function rollUpChunk(database: Database, state: MetricState, chunk: ChunkToMake): Promise<void> {
  const { level, step, finer, startMs } = chunk;
  const endMs = startMs + chunkMs(step);
  const { rows: blocks } = await database.pool.query<{ kind: RecordedKind; block: number }>(
    `SELECT DISTINCT kind, block FROM metric_chunks
     WHERE step_ms = $1 AND starts_at >= to_timestamp($2::float8 / 1000) AND starts_at < to_timestamp($3::float8 / 1000)`,
    [finer.stepMs, startMs, endMs],
  );
  for (const { kind, block } of blocks) {
    const encoded = await rollUpBlock(database, state, chunk, kind, block);
    if (encoded) await insertChunks(database.pool, { kind, step, startMs, metrics: recordedMetrics[kind].length }, [encoded]);
  }
  await inTransaction(database.pool, async (transaction) => {
    await transaction.query(
      `INSERT INTO metric_roll_ups (step_ms, done_to) VALUES ($1, to_timestamp($2::float8 / 1000))
       ON CONFLICT (step_ms) DO UPDATE SET done_to = excluded.done_to`,
      [step.stepMs, endMs],
    );
  });
  state.doneTo = state.doneTo.map((known, index) => (index === level ? endMs : known));
}

async function rollUpBlock(
  { pool }: Database,
  { slots }: MetricState,
  { step, finer, startMs }: ChunkToMake,
  kind: RecordedKind,
  block: number,
): Promise<EncodedBlock | null> {
  const { rows } = await pool.query<{ start_ms: number; columns: number; samples: Buffer }>(
    `SELECT (extract(epoch FROM starts_at) * 1000)::float8 AS start_ms, columns, samples FROM metric_chunks
     WHERE kind = $1 AND block = $2 AND step_ms = $3
       AND starts_at >= to_timestamp($4::float8 / 1000) AND starts_at < to_timestamp($5::float8 / 1000)`,
    [kind, block, finer.stepMs, startMs, startMs + chunkMs(step)],
  );
  const chunks = rows.map((row) => ({ startMs: row.start_ms, metrics: row.columns, words: toWords(row.samples) }));
  const metrics = recordedMetrics[kind].length;
  const words = makeEmptyBlock(step, metrics);
  const rollUp = new RollUp(startMs, step.stepMs, step.chunkSteps, metrics);
  let filled = 0;
  for (let row = 0; row < blockSize; row++) {
    const id = slots.objectIn(kind, block * blockSize + row);
    const slot = id === null ? null : slots.find(kind, id);
    if (!slot) continue;
    rollUp.clear();
    for (const chunk of chunks) pourRecord({ step: finer, ...chunk, at: row * recordWords(finer, chunk.metrics) }, slot.sinceMs, rollUp);
    if (rollUp.isEmpty) continue;
    encodeRollUp(words, row * recordWords(step, metrics), step, rollUp);
    filled++;
  }
  return filled > 0 ? { block, words } : null;
}
