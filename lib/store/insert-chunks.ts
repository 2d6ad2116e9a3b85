import type { LadderStep } from '@/lib/domain/metrics/ladder';
import type { RecordedKind } from '@/lib/domain/metrics/recorded-kind';
import type { Transaction } from './database';

export interface ChunkTime {
  readonly kind: RecordedKind;
  readonly step: LadderStep;
  readonly startMs: number;
  readonly metrics: number;
}

export interface EncodedBlock {
  readonly block: number;
  readonly words: Uint16Array;
}

/** Chunks of one time as one statement: the bytes go over as one parameter and are cut up by PostgreSQL. */
const text = `
  INSERT INTO metric_chunks (kind, block, step_ms, starts_at, columns, samples)
  SELECT $1, part.block, $2::int, to_timestamp($3::float8 / 1000), $4::int, substring($5::bytea FROM (part.n::int - 1) * $6::int + 1 FOR $6::int)
  FROM unnest($7::int[]) WITH ORDINALITY AS part(block, n)
  ON CONFLICT (kind, block, step_ms, starts_at) DO UPDATE SET columns = excluded.columns, samples = excluded.samples`;

/** Writes chunks, or writes them again. Blocks are all of one length. */
export async function insertChunks(
  transaction: Transaction,
  { kind, step, startMs, metrics }: ChunkTime,
  blocks: readonly EncodedBlock[],
): Promise<void> {
  const [first] = blocks;
  if (!first) return;
  const bytes = Buffer.concat(blocks.map(({ words }) => new Uint8Array(words.buffer, words.byteOffset, words.byteLength)));
  const numbers = blocks.map(({ block }) => block);
  await transaction.query(text, [kind, step.stepMs, startMs, metrics, bytes, first.words.byteLength, numbers]);
}
