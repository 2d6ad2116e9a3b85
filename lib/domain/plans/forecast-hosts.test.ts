import { expect, test } from 'vitest';
import { makeGuest } from '@/lib/testing/make-guest';
import { makeHost } from '@/lib/testing/make-host';
import { makeInventory } from '@/lib/testing/make-inventory';
import { makeLoadFrame } from '@/lib/testing/make-load-frame';
import { LoadBoard } from '../metrics/load-board';
import { PlacementIndex } from '../scheduler/placement-index';
import { forecastHosts } from './forecast-hosts';

const GIB = 2 ** 30;
type Samples = Parameters<typeof makeLoadFrame>[1];

/** host-1 of 16 cores and 64 GiB with vm-1 on it, host-2 of 8 cores and 32 GiB. */
function viewWith(samples: Samples) {
  const small = makeHost({ id: 'host-2', capacity: { cores: 8, memoryBytes: 32 * GIB } });
  const inventory = makeInventory({
    hosts: [makeHost(), small],
    guests: [makeGuest({ on: 'host-1', spec: { vcpus: 4, memoryBytes: 8 * GIB } })],
  });
  const loads = new LoadBoard();
  loads.take(makeLoadFrame(1, samples));
  return { inventory, loads, index: new PlacementIndex(inventory, loads), now: 1 };
}
const move = [{ guestId: 'vm-1', fromHostId: 'host-1', toHostId: 'host-2' }];
const measured = {
  host: { 'host-1': { 'cpu.used': 0.5, 'memory.used': 32 * GIB }, 'host-2': { 'cpu.used': 0.25, 'memory.used': 8 * GIB } },
  guest: { 'vm-1': { 'cpu.used': 0.5, 'cpu.ready': 0.1, 'memory.used': 4 * GIB } },
};

test('a guest takes its measured cores and bytes along, to hosts of any size', () => {
  const [from, to] = forecastHosts(viewWith(measured), move);
  expect(from?.before).toEqual({ cpu: 0.5, memory: 0.5, guests: 1, watts: 250 });
  expect(from?.after).toEqual({ cpu: 0.375, memory: 28 / 64, guests: 0, watts: 120 + 260 * 0.375 });
  expect(to?.after).toEqual({ cpu: 0.5, memory: 12 / 32, guests: 1, watts: 250 });
});

test('a saturated host is not relieved by less than its guests still want', () => {
  const full = { ...measured, host: { ...measured.host, 'host-1': { 'cpu.used': 1, 'memory.used': 32 * GIB } } };
  const [from, to] = forecastHosts(viewWith(full), move);
  expect(from?.after.cpu).toBeCloseTo((16 + 0.4 - 2.4) / 16);
  expect(to?.after.cpu).toBeCloseTo((2 + 2.4) / 8);
});

test('a guest that was never measured is expected to use what its type does, and all of its memory', () => {
  const [from, to] = forecastHosts(viewWith({ host: { 'host-2': { 'cpu.used': 0, 'memory.used': 0 } } }), move);
  expect(from?.after).toMatchObject({ cpu: 0, memory: 0 });
  expect(to?.after.cpu).toBeCloseTo((0.11 * 4) / 8);
  expect(to?.after.memory).toBe(0.25);
});

test('nothing moves, nothing changes; a host that nobody touches is left out', () => {
  const forecasts = forecastHosts(viewWith(measured), [{ guestId: '', fromHostId: 'host-1', toHostId: null }]);
  expect(forecasts.map(({ hostId }) => hostId)).toEqual(['host-1']);
  expect(forecasts[0]?.after).toEqual(forecasts[0]?.before);
});
