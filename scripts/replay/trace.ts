import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { parse } from 'csv-parse';

/** One request of a trace, in the trace's own time. */
export interface TraceRow {
  readonly id: string;
  readonly vcpus: number;
  readonly memoryBytes: number;
  readonly arrivalMs: number;
  readonly lifetimeMs: number;
}

/** What is due, in order of time: an arrival, or the end of a VM that arrived before. */
export interface TraceDeed {
  readonly kind: 'create' | 'delete';
  readonly atMs: number;
  readonly row: TraceRow;
}

const columns = ['id', 'vcpus', 'memory_gib', 'arrival_s', 'lifetime_s'] as const;
const MIB = 2 ** 20;

/** Reads a trace of VM requests (CSV, also gzipped: id, vcpus, memory_gib, arrival_s, lifetime_s). Throws with the line that is wrong. */
export async function readTrace(file: string, limit: number): Promise<TraceRow[]> {
  const raw = createReadStream(file);
  const text: Readable = file.endsWith('.gz') ? raw.pipe(createGunzip()) : raw;
  const rows: TraceRow[] = [];
  for await (const record of text.pipe(parse({ columns: true, trim: true, skip_empty_lines: true, bom: true, info: true }))) {
    if (rows.length >= limit) break;
    rows.push(toRow(record.record, record.info.lines));
  }
  if (rows.length === 0) throw new Error(`${file} has no request in it.`);
  return rows;
}

function toRow(record: Readonly<Record<string, string>>, line: number): TraceRow {
  const value = (column: (typeof columns)[number]): number => {
    const number = Number(record[column]);
    if (record[column] === undefined || record[column] === '' || !Number.isFinite(number) || number < 0) {
      throw new Error(
        `Line ${line}: ${column} must be a number, not ${JSON.stringify(record[column] ?? null)}. Expected columns: ${columns.join(', ')}.`,
      );
    }
    return number;
  };
  return {
    id: record.id ?? String(line),
    vcpus: Math.max(1, Math.ceil(value('vcpus'))),
    memoryBytes: Math.max(64, Math.ceil(value('memory_gib') * 1024)) * MIB,
    arrivalMs: value('arrival_s') * 1000,
    lifetimeMs: value('lifetime_s') * 1000,
  };
}

/** Arrivals and ends in order of time; at the same moment ends come first, as a freed place may be taken again. */
export function toDeeds(rows: readonly TraceRow[]): TraceDeed[] {
  const deeds = rows.flatMap((row): TraceDeed[] => [
    { kind: 'create', atMs: row.arrivalMs, row },
    { kind: 'delete', atMs: row.arrivalMs + row.lifetimeMs, row },
  ]);
  return deeds.sort((a, b) => a.atMs - b.atMs || (a.kind === b.kind ? 0 : a.kind === 'delete' ? -1 : 1));
}
