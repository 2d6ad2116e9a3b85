import { expect, test } from 'vitest';
import { makeGuest } from '@/lib/testing/make-guest';
import { makeHost } from '@/lib/testing/make-host';
import { makeInventory } from '@/lib/testing/make-inventory';
import { makeRequest } from '@/lib/testing/make-request';
import { makeStoragePool } from '@/lib/testing/make-storage-pool';
import { LoadBoard } from '../metrics/load-board';
import { countFits } from './count-fits';
import { findLargestFit } from './largest-fit';
import { placeFast } from './place-fast';
import { PlacementIndex } from './placement-index';
import { planBatch } from './plan-batch';

const GIB = 2 ** 30;
const hosts = ['host-1', 'host-2'].map((id) => makeHost({ id }));
const indexOf = (parts: Parameters<typeof makeInventory>[0]) => new PlacementIndex(makeInventory(parts), new LoadBoard());
const disk = (gib: number) => ({ id: 'disk-1', sizeBytes: gib * GIB, storagePoolId: null, policy: null });

test('each guest of a list sees those before it', () => {
  const index = indexOf({ hosts });
  const large = makeRequest({ memoryBytes: 40 * GIB });
  expect(planBatch(index, [large, large, large]).map(({ hostId }) => hostId)).toEqual(['host-1', 'host-2', null]);
  expect(planBatch(index, [large]).map(({ hostId }) => hostId)).toEqual(['host-1']);
});

test('guests of a list that avoid each other do so before they exist', () => {
  const shy = makeRequest({ tags: ['web'], placement: { avoid: ['tag:web'] } });
  expect(planBatch(indexOf({ hosts }), [shy, shy, shy]).map(({ hostId }) => hostId)).toEqual(['host-1', 'host-2', null]);
});

test('a list that moves a guest counts it on both hosts', () => {
  const index = indexOf({ hosts, guests: [makeGuest({ id: 'vm-1', on: 'host-1', spec: { memoryBytes: 40 * GIB } })] });
  const move = makeRequest({ guestId: 'vm-1', memoryBytes: 40 * GIB, placement: { avoid: ['host-1'] } });
  expect(planBatch(index, [move, makeRequest({ memoryBytes: 30 * GIB })]).map(({ hostId }) => hostId)).toEqual(['host-2', null]);
});

test('counts how many more of a size fit, by memory, vCPUs or storage', () => {
  const storagePools = [makeStoragePool({ capacityBytes: 100 * GIB })];
  const index = indexOf({ hosts, storagePools, guests: [makeGuest({ on: 'host-1', spec: { memoryBytes: 14 * GIB } })] });
  expect(countFits(index, makeRequest({ vcpus: 1, memoryBytes: 10 * GIB }))).toBe(5 + 6);
  expect(countFits(index, makeRequest({ vcpus: 31, memoryBytes: 1 * GIB }))).toBe(2 + 2);
  expect(countFits(index, makeRequest({ vcpus: 1, memoryBytes: GIB, disks: [disk(30)] }))).toBe(3);
  expect(countFits(index, makeRequest({ vcpus: 1, memoryBytes: GIB, disks: [disk(101)] }))).toBe(0);
});

test('as many fit one after the other as were counted', () => {
  const index = indexOf({ hosts, storagePools: [makeStoragePool({ capacityBytes: 100 * GIB })] });
  const request = makeRequest({ vcpus: 3, memoryBytes: 7 * GIB, disks: [disk(9)] });
  const count = countFits(index, request);
  const placed = planBatch(
    index,
    Array.from({ length: count + 1 }, () => request),
  );
  expect(placed.filter(({ hostId }) => hostId !== null)).toHaveLength(count);
});

test('the largest guest that fits is what one host can still promise, not more vCPUs than its cores', () => {
  const full = makeGuest({ on: 'host-1', spec: { vcpus: 2, memoryBytes: 60 * GIB } });
  const half = makeGuest({ id: 'vm-2', on: 'host-2', spec: { vcpus: 2, memoryBytes: 30 * GIB } });
  const index = indexOf({ hosts, guests: [full, half] });
  expect(findLargestFit(index)).toEqual({ vcpus: 16, memoryBytes: 34 * GIB, hostId: 'host-2' });
  expect(placeFast(index, makeRequest({ vcpus: 16, memoryBytes: 34 * GIB }))).toBe(1);
  expect(findLargestFit(indexOf({ hosts: [makeHost({ status: { state: 'down' } })] }))).toBeNull();
});
