import { ladder, sampleMs } from '@/lib/domain/metrics/ladder';
import { type RecordedKind, recordedKinds, recordedMetrics } from '@/lib/domain/metrics/recorded-kind';
import { rowIndex } from '@/lib/domain/metrics/row-index';
import type { SampleWindow } from '@/lib/domain/metrics/sample-window';
import { type Database, inTransaction, type Transaction } from './database';
import { insertChunks } from './insert-chunks';
import { blockSize, encodeSamples, makeEmptyBlock, recordWords, type SampleSource } from './metric-chunks';
import { saveSlots } from './metric-slots';
import type { MetricState, Recording } from './metric-state';

/** Blocks a statement: keeps it under a megabyte and the encoding of one under some ten milliseconds. */
const blocksPerStatement = 32;

/**
 * Writes one window of samples in one transaction. It does not wait for the disk: a power cut may cost the last second of samples, which
 * nobody decided by, and five minutes of 45,000 guests would hold up the commits that must wait.
 */
export async function writeSamples(
  { pool }: Database,
  state: MetricState,
  window: SampleWindow,
  isGone: (kind: RecordedKind, id: string) => boolean,
): Promise<void> {
  for (const kind of recordedKinds) state.slots.settle(kind, window.ids(kind), window.startMs, (id) => isGone(kind, id));
  const recording = extendRecording(state.recordings.at(-1), window);
  await inTransaction(pool, async (client) => {
    await client.query('SET LOCAL synchronous_commit = off');
    await saveSlots(client, state.slots.unsaved);
    for (const kind of recordedKinds) await writeKind(client, state, kind, window);
    await client.query(
      `INSERT INTO metric_recordings (starts_at, ends_at) VALUES (to_timestamp($1::float8 / 1000), to_timestamp($2::float8 / 1000))
       ON CONFLICT (starts_at) DO UPDATE SET ends_at = excluded.ends_at`,
      [recording.startMs, recording.endMs],
    );
  });
  state.slots.forgetUnsaved();
  state.recordings = [...state.recordings.filter(({ startMs }) => startMs !== recording.startMs), recording];
}

/** The last recording goes on when the window follows it without a hole. */
const extendRecording = (last: Recording | undefined, window: SampleWindow): Recording =>
  last && window.startMs <= last.endMs + sampleMs / 2
    ? { startMs: last.startMs, endMs: Math.max(last.endMs, window.endMs) }
    : { startMs: window.startMs, endMs: window.endMs };

async function writeKind(client: Transaction, { slots }: MetricState, kind: RecordedKind, window: SampleWindow): Promise<void> {
  const metrics = recordedMetrics[kind].length;
  const sourceOf = sourcesIn(window, kind);
  const blocks = slots.blocks(kind);
  for (let begin = 0; begin < blocks.length; begin += blocksPerStatement) {
    const some = blocks.slice(begin, begin + blocksPerStatement);
    const encoded = some.map((block) => {
      const words = makeEmptyBlock(ladder[0], metrics);
      for (let row = 0; row < blockSize; row++) {
        const id = slots.objectIn(kind, block * blockSize + row);
        if (id !== null) encodeSamples(words, row * recordWords(ladder[0], metrics), metrics, sourceOf(id));
      }
      return { block, words };
    });
    await insertChunks(client, { kind, step: ladder[0], startMs: window.startMs, metrics }, encoded);
  }
}

/** The samples of an object in each step of the window's chunk. */
function sourcesIn(window: SampleWindow, kind: RecordedKind): (id: string) => SampleSource {
  const frames = window.frames.map(({ startMs, columns }) => ({
    step: Math.floor((startMs - window.startMs) / sampleMs),
    values: columns[kind].values,
    rows: rowIndex(columns[kind].ids),
  }));
  return (id) => {
    const source: SampleSource[number][] = new Array(ladder[0].chunkSteps).fill(null);
    for (const { step, values, rows } of frames) {
      const row = rows.get(id);
      if (row !== undefined) source[step] = { values, row };
    }
    return source;
  };
}
