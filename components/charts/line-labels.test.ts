import { expect, test } from 'vitest';
import { placeLineLabels } from './line-labels';

test('labels that have room all stand at the right', () => {
  expect(placeLineLabels([0, 20, 40])).toEqual(['right', 'right', 'right']);
});

test('labels of close lines are spread over the sides', () => {
  expect(placeLineLabels([30, 22, 60, 26])).toEqual(['middle', 'right', 'right', 'left']);
});

test('no lines, no labels', () => {
  expect(placeLineLabels([])).toEqual([]);
});
