import { expect, test } from 'vitest';
import { makeGridHost } from '@/lib/testing/make-grid-host';
import { layoutFor, toHeat, toRacks } from './grid-shape';
import { heatColor, heatStrip } from './heat-color';

test('a few hosts are tiles, many are squares, very many are racks', () => {
  expect([3, 48, 49, 400, 401, 2500].map(layoutFor)).toEqual(['tiles', 'tiles', 'squares', 'squares', 'racks', 'racks']);
});

test('names sort as a person counts', () => {
  const hosts = ['host-10', 'host-9', 'host-1'].map((name) => makeGridHost({ name }));
  expect(toHeat(hosts, 'cpu', 'name').map((entry) => entry.host.name)).toEqual(['host-1', 'host-9', 'host-10']);
});

test('by load the busiest comes first and one that is down last, without heat', () => {
  const hosts = [
    makeGridHost({ name: 'calm', cpu: 0.1 }),
    makeGridHost({ name: 'dead', cpu: 0.9, state: 'down' }),
    makeGridHost({ name: 'busy', cpu: 0.8 }),
  ];
  expect(toHeat(hosts, 'cpu', 'load').map((entry) => [entry.host.name, entry.heat])).toEqual([
    ['busy', 0.8],
    ['calm', 0.1],
    ['dead', null],
  ]);
});

test('rates are shares of the busiest host', () => {
  const hosts = [makeGridHost({ disk: 50_000_000 }), makeGridHost({ id: 'host-2', name: 'host-2', disk: 200_000_000 })];
  expect(toHeat(hosts, 'disk', 'name').map((entry) => entry.heat)).toEqual([0.25, 1]);
});

test('a rack tells its mean, its busiest host, and who is out', () => {
  const hosts = [
    makeGridHost({ id: '1', name: '1', cpu: 0.2 }),
    makeGridHost({ id: '2', name: '2', cpu: 0.6 }),
    makeGridHost({ id: '3', name: '3', state: 'down' }),
    makeGridHost({ id: '4', name: '4', rack: 'b', maintenance: true }),
  ];
  const racks = toRacks(toHeat(hosts, 'cpu', 'name'));
  expect(racks.map((rack) => [rack.rack, rack.hosts.length, rack.meanHeat, rack.highest?.host.id, rack.failed, rack.maintenance])).toEqual([
    ['a', 3, 0.4, '2', 1, 0],
    ['b', 1, 0.5, '4', 0, 1],
  ]);
});

test('heat grows with load and changes colour where bars do', () => {
  expect(heatColor(0)).toContain('8%');
  expect(heatColor(0.79)).toContain('chart-1');
  expect(heatColor(0.8)).toBe('var(--color-warning)');
  expect(heatColor(0.95)).toBe('var(--color-error)');
  expect(heatStrip([0.95, null])).toBe('linear-gradient(90deg, var(--color-error) 0.00% 50.00%, var(--color-line-strong) 50.00% 100.00%)');
});
