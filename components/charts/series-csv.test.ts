import { expect, test } from 'vitest';
import { toSeriesCsv } from './series-csv';

test('times are ISO, gaps are empty and headings with commas are quoted', () => {
  expect(
    toSeriesCsv(
      [0, 20_000],
      [
        { heading: 'cpu.used average', values: [0.25, null] },
        { heading: 'web, "old"', values: [1, 2] },
      ],
    ),
  ).toBe('time,cpu.used average,"web, ""old"""\r\n1970-01-01T00:00:00.000Z,0.25,1\r\n1970-01-01T00:00:20.000Z,,2\r\n');
});
