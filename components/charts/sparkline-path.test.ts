import { expect, test } from 'vitest';
import { extentOf, toSparklinePath } from './sparkline-path';

test('a line runs from left to right, high values at the top', () => {
  expect(toSparklinePath([0, 5, 10], 100, 20, 10)).toBe('M0 20L50 10L100 0');
});

test('a gap breaks the line', () => {
  expect(toSparklinePath([1, null, 1, 1], 30, 10, 1)).toBe('M0 0M20 0L30 0');
});

test('values above the top stay inside, and no values draw nothing', () => {
  expect(toSparklinePath([20], 10, 10, 10)).toBe('M0 0');
  expect(toSparklinePath([null], 10, 10, 10)).toBe('');
  expect(toSparklinePath([0, 0], 10, 10, 0)).toBe('M0 10L10 10');
});

test('the extent leaves gaps out', () => {
  expect(extentOf([null, 3, 1])).toEqual({ low: 1, high: 3 });
  expect(extentOf([null])).toBeNull();
});
