import { expect, test } from 'vitest';
import { nearestIndex, toMoment, toPlotGeometry, toX, toY } from './plot-geometry';

const plot = toPlotGeometry(474, 132, { fromMs: 1000, toMs: 2000, maxValue: 10 });

test('a moment goes to a pixel and back', () => {
  expect(toX(plot, 1000)).toBe(64);
  expect(toX(plot, 2000)).toBe(464);
  expect(toMoment(plot, toX(plot, 1234))).toBeCloseTo(1234);
});

test('pixels outside the plot are held at its ends', () => {
  expect(toMoment(plot, 0)).toBe(1000);
  expect(toMoment(plot, 9999)).toBe(2000);
});

test('zero is at the foot and the highest value at the top', () => {
  expect(toY(plot, 0)).toBe(108);
  expect(toY(plot, 10)).toBe(8);
});

test('the nearest sample is found from either side', () => {
  expect([0, 14, 15, 16, 99].map((at) => nearestIndex([10, 20, 30], at))).toEqual([0, 0, 0, 1, 2]);
  expect(nearestIndex([], 5)).toBe(-1);
});
