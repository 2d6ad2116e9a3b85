import { expect, test } from 'vitest';
import { toResourceParts } from './resource-parts';

const makeResource = (over: Partial<Parameters<typeof toResourceParts>[0]> = {}) => ({
  capacity: 100,
  used: 20,
  promised: 50,
  reserved: 10,
  placeable: 30,
  spark: [],
  ...over,
});
const lengths = (resource: ReturnType<typeof makeResource>) => toResourceParts(resource).parts.map((part) => [part.name, part.length]);

test('promised begins where used ends, and figures stay whole', () => {
  expect(lengths(makeResource())).toEqual([
    ['used', 20],
    ['promised', 30],
    ['reserved', 10],
    ['placeable', 30],
  ]);
  expect(toResourceParts(makeResource()).parts.map((part) => part.value)).toEqual([20, 50, 10, 30]);
});

test('more used than promised is no negative length', () => {
  expect(lengths(makeResource({ used: 60 }))[1]).toEqual(['promised', 0]);
});

test('without a reserve there is no such part', () => {
  expect(lengths(makeResource({ reserved: 0 })).map(([name]) => name)).toEqual(['used', 'promised', 'placeable']);
});

test('the bar holds overcommitted promises', () => {
  expect(toResourceParts(makeResource({ promised: 300 })).total).toBe(340);
  expect(toResourceParts(makeResource()).total).toBe(100);
});
