export interface CsvColumn {
  readonly heading: string;
  readonly values: readonly (number | string | null)[];
}

const needsQuotes = /[",\r\n]/;
const toCell = (value: number | string | null): string => {
  if (value === null) return '';
  const text = String(value);
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** RFC 4180: times in ISO 8601 UTC, values unrounded in their base unit, a gap is an empty cell. */
export function toSeriesCsv(times: readonly number[], columns: readonly CsvColumn[]): string {
  const heading = ['time', ...columns.map((column) => toCell(column.heading))].join(',');
  const rows = times.map((at, index) =>
    [new Date(at).toISOString(), ...columns.map((column) => toCell(column.values[index] ?? null))].join(','),
  );
  return `${[heading, ...rows].join('\r\n')}\r\n`;
}
