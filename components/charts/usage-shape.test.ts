import { expect, test } from 'vitest';
import type { HostUsage } from '@/lib/api/schemas/hosts';
import { highestStack, layerAt, toUsagePoints } from './usage-shape';

const usage: HostUsage = {
  unit: 'cores',
  capacity: 8,
  times: ['1970-01-01T00:00:00.000Z', '1970-01-01T00:00:20.000Z'],
  series: [
    { guestId: 'vm-1', name: 'web-1', now: 2, values: [1, 2] },
    { guestId: 'vm-2', name: 'web-2', now: 3, values: [null, 3] },
    { guestId: null, name: '', now: 4, values: [0.5, 4] },
  ],
};

test('points keep gaps and give the rest a key of its own', () => {
  expect(toUsagePoints(usage)[0]).toEqual({ at: 0, values: { 'vm-1': 1, 'vm-2': null, rest: 0.5 } });
});

test('the axis reaches the capacity and every stack above it', () => {
  expect(highestStack(usage)).toBe(9);
  expect(highestStack({ ...usage, capacity: 32 })).toBe(32);
  expect(highestStack({ ...usage, capacity: null, times: [] })).toBe(0);
});

test('a height in the stack belongs to one layer', () => {
  expect([0, 1.9, 2, 4.9, 5, 8.9, 9].map((value) => layerAt(usage, 1, value))).toEqual([
    'vm-1',
    'vm-1',
    'vm-2',
    'vm-2',
    'rest',
    'rest',
    null,
  ]);
});
