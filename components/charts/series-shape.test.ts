import { expect, test } from 'vitest';
import { makeSeries } from '@/lib/testing/make-series';
import { digestSeries, highestValue, pickSeries, toChartPoints, toGhost } from './series-shape';

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
