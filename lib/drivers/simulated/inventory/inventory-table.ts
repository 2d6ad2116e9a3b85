import { parse } from 'csv-parse/sync';
import type { FleetFileError } from '../parse-scenario';
import { fleetLimits } from '../scenario/fleet-limits';

/** A row of an export: its cells by what they mean, and the line it stands on. */
export interface InventoryRow<Column extends string> {
  readonly line: number;
  /** The trimmed cell; empty when the column or the value is missing. */
  cell(column: Column): string;
  /** The header as the file writes it, for messages; the first accepted one when the file has none. */
  header(column: Column): string;
}

export interface InventoryTable<Column extends string> {
  readonly rows: readonly InventoryRow<Column>[];
  readonly errors: readonly FleetFileError[];
}

interface ParsedRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** Reads a CSV with a header: comma, semicolon or tab, quoted cells, a byte-order mark. `needed` columns must be there. */
export function readInventoryTable<Column extends string>(
  source: 'hosts' | 'vms',
  text: string,
  columns: Readonly<Record<Column, readonly string[]>>,
  needed: readonly (readonly Column[])[],
): InventoryTable<Column> {
  const wrong = (line: number, message: string): InventoryTable<Column> => ({
    rows: [],
    errors: [{ source, line, column: null, message }],
  });
  const mostRows = source === 'hosts' ? fleetLimits.hosts : fleetLimits.guests;
  let records: readonly ParsedRecord[];
  try {
    const options = { bom: true, delimiter: delimiterOf(text), info: true, relax_column_count: true, skip_empty_lines: true, trim: true };
    const to = mostRows + 2; // the header, and one too many to tell that there are more
    records = parse(text, { ...options, to }) as unknown as ParsedRecord[]; // csv-parse types do not follow `info`
  } catch (error) {
    return wrong(lineOf(error), `this is no CSV: ${error instanceof Error ? error.message : String(error)}`);
  }
  const head = records[0];
  if (!head || head.record.length < 2) return wrong(1, 'expected a line of column names, then a line for each item');
  if (records.length - 1 > mostRows) return wrong(mostRows + 2, `expected at most ${mostRows.toLocaleString('en')} ${source}`);
  const places = placesOf(head.record, columns);
  const lacking = needed.filter((alternatives) => !alternatives.some((column) => places.has(column)));
  if (lacking.length > 0)
    return {
      rows: [],
      errors: lacking.map((alternatives) => ({
        source,
        line: head.info.lines,
        column: null,
        message: `there is no column ${alternatives.flatMap((column) => columns[column].slice(0, 3).map((name) => `"${name}"`)).join(' or ')}`,
      })),
    };
  return {
    rows: records.slice(1).map((record, i) => toRow(record, records[i]?.info.lines ?? 1, head.record, places, columns)),
    errors: [],
  };
}

/** A quoted cell may run over lines: a row begins on the line after the one before it ended. */
function toRow<Column extends string>(
  { record, info }: ParsedRecord,
  lineBefore: number,
  head: readonly string[],
  places: ReadonlyMap<Column, number>,
  columns: Readonly<Record<Column, readonly string[]>>,
): InventoryRow<Column> {
  const cellAt = (place: number | undefined, cells: readonly string[]): string => (place === undefined ? '' : (cells[place] ?? ''));
  const breaks = record.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
  return {
    line: Math.max(lineBefore + 1, info.lines - breaks),
    cell: (column) => cellAt(places.get(column), record),
    header: (column) => cellAt(places.get(column), head) || columns[column][0] || column,
  };
}

/** Where each meaning stands; of several headers that mean the same the list's earlier one wins. Units in a header are not part of it. */
function placesOf<Column extends string>(
  head: readonly string[],
  columns: Readonly<Record<Column, readonly string[]>>,
): Map<Column, number> {
  const names = head.map(toPlainHeader);
  const places = new Map<Column, number>();
  for (const column of Object.keys(columns) as Column[]) // the keys of a Record<Column, …> are its columns
    for (const accepted of columns[column]) {
      const place = names.indexOf(toPlainHeader(accepted));
      if (place >= 0 && !places.has(column)) places.set(column, place);
    }
  return places;
}

const toPlainHeader = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\((m|g|t)i?b\)|\b(m|g|t)i?b\b|\(mhz\)/g, '')
    .replace(/[^a-z0-9#]+/g, '');

/** The separator the first line has most of. */
function delimiterOf(text: string): string {
  const head = text.slice(0, 20_000).split('\n')[0] ?? '';
  const count = (separator: string): number => head.split(separator).length;
  return [',', ';', '\t'].toSorted((a, b) => count(b) - count(a))[0] ?? ',';
}

const lineOf = (error: unknown): number =>
  typeof error === 'object' && error !== null && 'lines' in error && typeof error.lines === 'number' ? error.lines : 1;
