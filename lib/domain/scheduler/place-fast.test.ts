import { expect, test } from 'vitest';
import { makeGuest } from '@/lib/testing/make-guest';
import { makeHost } from '@/lib/testing/make-host';
import { makeInventory, putInto } from '@/lib/testing/make-inventory';
import { makeRequest } from '@/lib/testing/make-request';
import { makeRule } from '@/lib/testing/make-rule';
import { makeStoragePool } from '@/lib/testing/make-storage-pool';
import { LoadBoard } from '../metrics/load-board';
import { placeFast } from './place-fast';
import { PlacementIndex } from './placement-index';

const GIB = 2 ** 30;
const disk = (id: string, gib: number, policy: string | null = null) => ({ id, sizeBytes: gib * GIB, storagePoolId: null, policy });
/** A guest that is off and holds nothing but disk space. */
const fill = (id: string, poolId: string, gib: number) =>
  makeGuest({ id, spec: { power: 'stopped', disks: [disk('d', gib)] }, assignment: { hostId: 'host-9', diskPools: { d: poolId } } });

function placeOn(inventory: ReturnType<typeof makeInventory>) {
  const index = new PlacementIndex(inventory, new LoadBoard());
  return (request: ReturnType<typeof makeRequest>) => {
    const row = placeFast(index, request); // before the columns are read: it brings them up to date
    return index.hosts.ids[row] ?? null;
  };
}

test('a pool that fills up while nothing happens on its host sends the next guest elsewhere', () => {
  const inventory = makeInventory({
    storagePools: ['1', '2', '3'].map((n) => makeStoragePool({ id: `local-${n}`, kind: 'local', capacityBytes: 100 * GIB })),
    hosts: ['1', '2', '3'].map((n) =>
      makeHost({ id: `host-${n}`, networkIds: n === '1' ? [] : ['net-1'], storagePoolIds: [`local-${n}`] }),
    ),
  });
  const choose = placeOn(inventory);
  const request = makeRequest({ networkIds: ['net-1'], disks: [disk('disk-1', 60)] });
  expect(choose(request)).toBe('host-2');
  putInto(inventory, 'guest', fill('vm-1', 'local-2', 50));
  expect(choose(request)).toBe('host-3');
  putInto(inventory, 'guest', fill('vm-1', 'local-2', 40));
  expect(choose(request)).toBe('host-2');
});

test('a pool with room for one of two disks is looked at every time its room changes', () => {
  const inventory = makeInventory({
    storagePools: [
      makeStoragePool({ id: 'fast', capacityBytes: 100 * GIB, policies: ['ssd'] }),
      makeStoragePool({ id: 'slow', capacityBytes: 45 * GIB, policies: [] }),
    ],
    hosts: [makeHost({ storagePoolIds: ['fast', 'slow'] })],
  });
  const choose = placeOn(inventory);
  const request = makeRequest({ disks: [disk('a', 40), disk('b', 42, 'ssd')] });
  expect(choose(request)).toBe('host-1'); // both on fast
  putInto(inventory, 'guest', fill('vm-1', 'fast', 20));
  expect(choose(request)).toBeNull(); // fast has more room than slow, so a takes of it what b needs
  putInto(inventory, 'guest', fill('vm-1', 'fast', 57));
  expect(choose(request)).toBe('host-1'); // a now goes to slow, and leaves fast to b
});

test('a guest is not in its own way where rules and wishes count it', () => {
  const rules = [makeRule({ relation: 'apart', guests: { tags: ['web'] } })];
  const self = makeGuest({ id: 'vm-1', on: 'host-1', spec: { tags: ['web'], placement: { avoid: ['tag:web'] } } });
  const choose = placeOn(makeInventory({ hosts: [makeHost()], rules, guests: [self] }));
  expect(choose(makeRequest({ guestId: 'vm-1', tags: ['web'], placement: { avoid: ['tag:web'] } }))).toBe('host-1');
  expect(choose(makeRequest({ tags: ['web'] }))).toBeNull();
});

test('a host that leaves maintenance is found at once', () => {
  const inventory = makeInventory({ hosts: [makeHost({ spec: { maintenance: true } })] });
  const choose = placeOn(inventory);
  expect(choose(makeRequest())).toBeNull();
  putInto(inventory, 'host', makeHost());
  expect(choose(makeRequest())).toBe('host-1');
});

test('a cluster that allows more memory takes more', () => {
  const inventory = makeInventory({ hosts: [makeHost()] });
  const choose = placeOn(inventory);
  expect(choose(makeRequest({ memoryBytes: 80 * GIB }))).toBeNull();
  const cluster = inventory.clusters.get('cluster-1');
  if (cluster) putInto(inventory, 'cluster', { ...cluster, policy: { ...cluster.policy, memoryOvercommit: 1.5 } });
  expect(choose(makeRequest({ memoryBytes: 80 * GIB }))).toBe('host-1');
});
