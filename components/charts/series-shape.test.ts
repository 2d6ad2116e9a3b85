import { expect, test } from 'vitest';
import type { Series } from '@/lib/api/schemas/metrics';
import { digestSeries, highestValue, pickSeries, toChartPoints, toGhost } from './series-shape';

const makeSeries = (over: Partial<Series> = {}): Series => ({
  object: 'host/host-1',
  from: '2026-11-22T12:00:00.000Z',
  to: '2026-11-22T12:01:00.000Z',
  stepMs: 20_000,
  times: [0, 20_000, 40_000],
  series: [
    { metric: 'cpu.used', unit: 'share', average: [0.2, null, 0.4], minimum: [0.1, null, 0.3], maximum: [0.5, null, 0.9] },
    { metric: 'cpu.ready', unit: 'share', average: [0, 0.01, 0.02], minimum: [0, 0, 0], maximum: [0, 0.02, 0.03] },
  ],
  lines: [{ metric: 'cpu.used', code: 'threshold', value: 0.95 }],
  marks: [],
  ...over,
});

test('a gap stays a gap, in the line and in the band', () => {
  const [, gap] = toChartPoints(makeSeries());
  expect(gap).toEqual({ at: 20_000, average: { 'cpu.used': null, 'cpu.ready': 0.01 }, band: { 'cpu.used': null, 'cpu.ready': [0, 0.02] } });
});

test('the axis reaches peaks and lines, not only averages', () => {
  expect(highestValue(makeSeries(), ['cpu.used'])).toBe(0.95);
  expect(highestValue(makeSeries({ lines: [] }), ['cpu.used'])).toBe(0.9);
  expect(highestValue(makeSeries(), ['cpu.ready'])).toBe(0.03);
});

test('the digest leaves gaps out', () => {
  const [line] = makeSeries().series;
  if (!line) throw new Error('the builder makes two lines');
  expect(digestSeries(line)).toEqual({ last: 0.4, average: expect.closeTo(0.3), peak: 0.9 });
  expect(digestSeries({ ...line, average: [null], maximum: [null] })).toEqual({ last: null, average: null, peak: null });
});

test('picking keeps the order asked for', () => {
  expect(pickSeries(makeSeries(), ['cpu.ready', 'cpu.used', 'power']).series.map((line) => line.metric)).toEqual(['cpu.ready', 'cpu.used']);
});

test('yesterday lies over today, and what was not measured then stays empty', () => {
  const yesterday = makeSeries({ times: [-86_400_000, -86_380_000] });
  expect(toGhost([0, 20_000, 60_000], 20_000, yesterday, 86_400_000, 'cpu.used')).toEqual([0.2, null, null]);
  expect(toGhost([0], 20_000, yesterday, 86_400_000, 'power')).toEqual([null]);
});
