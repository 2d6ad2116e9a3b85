import { expect, test } from 'vitest';
import { extentOf, toSparklinePaths } from './sparkline-path';

test('a line runs from left to right, high values at the top, the area down to the foot', () => {
  expect(toSparklinePaths([0, 5, 10], { width: 100, height: 20, most: 10 })).toEqual({
    line: 'M0 20L50 10L100 0',
    area: 'M0 20L0 20L50 10L100 0L100 20Z',
  });
});

test('a gap breaks the line', () => {
  expect(toSparklinePaths([1, null, 1, 1], { width: 30, height: 10, most: 1 }).line).toBe('M0 0M20 0L30 0');
});

test('values above the top stay inside, and no values draw nothing', () => {
  expect(toSparklinePaths([20], { width: 10, height: 10, most: 10 }).line).toBe('M0 0');
  expect(toSparklinePaths([null], { width: 10, height: 10, most: 10 })).toEqual({ line: '', area: '' });
  expect(toSparklinePaths([0, 0], { width: 10, height: 10, most: 0 }).line).toBe('M0 10L10 10');
});

test('the extent leaves gaps out', () => {
  expect(extentOf([null, 3, 1])).toEqual({ low: 1, high: 3 });
  expect(extentOf([null])).toBeNull();
});
