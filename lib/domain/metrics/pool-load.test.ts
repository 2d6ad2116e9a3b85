import { expect, test } from 'vitest';
import { makeHost } from '@/lib/testing/make-host';
import { makeLoadFrame } from '@/lib/testing/make-load-frame';
import { poolLoad, poolMetricNames } from './pool-load';

const GIB = 2 ** 30;

const hosts = new Map(
  [
    makeHost({ id: 'small', capacity: { cores: 16, memoryBytes: 64 * GIB } }),
    makeHost({ id: 'big', capacity: { cores: 48, memoryBytes: 64 * GIB } }),
    makeHost({ id: 'down' }),
  ].map((host) => [host.id, host]),
);

const frame = makeLoadFrame(0, {
  host: {
    small: { 'cpu.used': 0.8, 'memory.used': 16 * GIB, 'disk.ops': 100, 'disk.latency': 2, power: 150 },
    big: { 'cpu.used': 0.4, 'memory.used': 48 * GIB, 'disk.ops': 300, 'disk.latency': 6, power: 250 },
    down: { 'cpu.used': Number.NaN, 'memory.used': Number.NaN },
  },
  'storage-pool': { 'pool-1': { 'storage.used': 3e12 }, 'pool-2': { 'storage.used': 1e12 } },
});

test('the load of the pool counts each host by its size, and a host that is down not at all', () => {
  const row = poolLoad(frame, hosts);
  const value = (name: (typeof poolMetricNames)[number]) => row[poolMetricNames.indexOf(name)];
  expect(value('cpu.used')).toBeCloseTo(0.5);
  expect(value('memory.used')).toBe(64 * GIB);
  expect(value('disk.latency')).toBeCloseTo(5);
  expect(value('power')).toBe(400);
  expect(value('storage.used')).toBeCloseTo(4e12, -9);
  expect(value('imbalance.cpu')).toBeCloseTo(0.2);
  expect(value('imbalance.memory')).toBeCloseTo(0.25);
});

test('with every host down only the data on storage is left', () => {
  const row = poolLoad(makeLoadFrame(0, { host: { down: { 'cpu.used': Number.NaN } } }), hosts);
  expect([...row].filter((value) => !Number.isNaN(value))).toEqual([0]);
});
