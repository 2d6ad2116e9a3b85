import { expect, test } from 'vitest';
import { makeCluster } from '@/lib/testing/make-cluster';
import { makeGuest } from '@/lib/testing/make-guest';
import { makeHost } from '@/lib/testing/make-host';
import { makeInventory, putInto } from '@/lib/testing/make-inventory';
import { makeRequest } from '@/lib/testing/make-request';
import { makeRule } from '@/lib/testing/make-rule';
import { makeStoragePool } from '@/lib/testing/make-storage-pool';
import type { Inventory } from '../inventory/inventory';
import { LoadBoard } from '../metrics/load-board';
import type { PlacementRequest } from '../model/decision';
import { place } from './place';
import { PlacementIndex } from './placement-index';

const GIB = 2 ** 30;
const hosts = ['host-1', 'host-2', 'host-3'].map((id) => makeHost({ id }));
const decide = (inventory: Inventory, request: PlacementRequest) =>
  place(new PlacementIndex(inventory, new LoadBoard()), request, { id: 'dec-1', at: '2026-11-22T10:00:00.000Z', explain: 'brief' });

test('a guest goes to the emptiest host, with the runner-up and the margin kept', () => {
  const inventory = makeInventory({
    hosts,
    guests: [
      makeGuest({ id: 'vm-1', on: 'host-1', spec: { vcpus: 8, memoryBytes: 32 * GIB } }),
      makeGuest({ id: 'vm-2', on: 'host-2', spec: { vcpus: 2, memoryBytes: 8 * GIB } }),
    ],
  });
  const decision = decide(inventory, makeRequest());
  expect(decision).toMatchObject({ chosen: 'host-3', runnerUp: 'host-2', eligibleCount: 3, hostsConsidered: 3, policy: 'balanced' });
  expect(decision.margin).toBeGreaterThan(0);
  expect(decision.candidates[0]?.predicted).toMatchObject({ memoryBefore: 0, memory: 4 / 64 });
});

test('equal hosts: the first by name, whatever the order they were added in', () => {
  const reversed = makeInventory({ hosts: [...hosts].reverse() });
  expect(decide(reversed, makeRequest()).chosen).toBe('host-1');
});

test('a refused request says what was needed and what there was, the nearest miss first', () => {
  const inventory = makeInventory({
    hosts,
    guests: [
      makeGuest({ id: 'vm-1', on: 'host-1', spec: { memoryBytes: 60 * GIB } }),
      makeGuest({ id: 'vm-2', on: 'host-2', spec: { memoryBytes: 50 * GIB } }),
      makeGuest({ id: 'vm-3', on: 'host-3', spec: { memoryBytes: 40 * GIB } }),
    ],
  });
  const decision = decide(inventory, makeRequest({ memoryBytes: 30 * GIB }));
  expect(decision.chosen).toBeNull();
  expect(decision.refusalGroups).toEqual([
    {
      filter: 'memory',
      count: 3,
      examples: [
        { hostId: 'host-3', need: 30 * GIB, have: 24 * GIB, detail: null },
        { hostId: 'host-2', need: 30 * GIB, have: 14 * GIB, detail: null },
        { hostId: 'host-1', need: 30 * GIB, have: 4 * GIB, detail: null },
      ],
    },
  ]);
  expect(decision.candidates.map(({ hostId }) => hostId)).toEqual(['host-3', 'host-2', 'host-1']);
});

const refusers: readonly [string, Parameters<typeof makeHost>[0], Parameters<typeof makeRequest>[0]][] = [
  ['host-up', { status: { state: 'hung' } }, {}],
  ['maintenance', { spec: { maintenance: true } }, {}],
  ['cluster', {}, { placement: { clusterId: 'cluster-2' } }],
  ['pinned-host', {}, { placement: { pinnedHostId: 'host-9' } }],
  ['hypervisor', {}, { placement: { hypervisor: 'esxi' } }],
  ['cpu-generation', {}, { placement: { cpuGeneration: 4 } }],
  ['devices', {}, { placement: { devices: ['gpu'] } }],
  ['networks', {}, { networkIds: ['net-1', 'net-2'] }],
  ['storage', {}, { disks: [{ id: 'disk-1', sizeBytes: GIB, storagePoolId: null, policy: 'archive' }] }],
  ['memory', {}, { memoryBytes: 65 * GIB }],
  ['vcpus', {}, { vcpus: 65 }],
];
test.each(refusers)('%s refuses what it must', (filter, host, request) => {
  const decision = decide(makeInventory({ hosts: [makeHost(host)] }), makeRequest(request));
  expect(decision.chosen).toBeNull();
  expect(decision.refusalGroups.map((group) => group.filter)).toEqual([filter]);
});

test('the reserve for failures is kept free, except for restarts after one', () => {
  const inventory = makeInventory({ clusters: [makeCluster({ policy: { haReserve: 0.25 } })], hosts: [makeHost()] });
  expect(decide(inventory, makeRequest({ memoryBytes: 49 * GIB })).chosen).toBeNull();
  expect(decide(inventory, makeRequest({ memoryBytes: 48 * GIB })).chosen).toBe('host-1');
  expect(decide(inventory, makeRequest({ memoryBytes: 49 * GIB, kind: 'restart' })).chosen).toBe('host-1');
});

test('guests that are off take storage only; a moving guest takes room on both hosts', () => {
  const off = makeGuest({ id: 'vm-1', on: 'host-1', spec: { power: 'stopped', memoryBytes: 60 * GIB } });
  const moving = makeGuest({ id: 'vm-2', on: 'host-2', assignment: { hostId: 'host-3' }, spec: { memoryBytes: 60 * GIB } });
  const decision = decide(makeInventory({ hosts, guests: [off, moving] }), makeRequest({ memoryBytes: 60 * GIB }));
  expect(decision).toMatchObject({ chosen: 'host-1', eligibleCount: 1 });
});

test('a running guest that is placed again does not stand in its own way', () => {
  const guest = makeGuest({ id: 'vm-1', on: 'host-1', spec: { memoryBytes: 60 * GIB, vcpus: 4 } });
  const inventory = makeInventory({ hosts: [makeHost()], guests: [guest] });
  const decision = decide(inventory, makeRequest({ guestId: 'vm-1', memoryBytes: 62 * GIB, vcpus: 4 }));
  expect(decision.chosen).toBe('host-1');
  expect(decision.candidates[0]?.predicted).toMatchObject({ memoryBefore: 60 / 64, memory: 62 / 64 });
});

test('each disk goes to a shared pool with room that offers its policy, the roomiest first', () => {
  const inventory = makeInventory({
    storagePools: [
      makeStoragePool({ id: 'local', kind: 'local', policies: ['ssd'] }),
      makeStoragePool({ id: 'san-small', capacityBytes: 100 * GIB, policies: ['archive'] }),
      makeStoragePool({ id: 'san-large', capacityBytes: 200 * GIB, policies: [] }),
    ],
    hosts: [makeHost({ storagePoolIds: ['local', 'san-small', 'san-large'] })],
  });
  const disk = (id: string, gib: number, policy: string | null) => ({ id, sizeBytes: gib * GIB, storagePoolId: null, policy });
  const request = makeRequest({ disks: [disk('a', 150, null), disk('b', 60, null), disk('c', 10, 'ssd'), disk('d', 40, 'archive')] });
  expect(decide(inventory, request).diskPools).toEqual({ a: 'san-large', b: 'san-small', c: 'local', d: 'san-small' });
  expect(decide(inventory, makeRequest({ disks: [disk('a', 150, 'archive')] })).refusalGroups[0]).toMatchObject({
    filter: 'storage',
    examples: [{ need: 150 * GIB, have: 100 * GIB, detail: 'san-small' }],
  });
});

test('hard terms keep guests apart both ways, and with each other', () => {
  const shy = makeGuest({ id: 'vm-1', on: 'host-1', spec: { placement: { avoid: ['tag:web'] } } });
  const web = makeGuest({ id: 'vm-2', on: 'host-2', spec: { tags: ['web'] } });
  const inventory = makeInventory({ hosts, guests: [shy, web] });
  expect(decide(inventory, makeRequest({ tags: ['web'], placement: { avoid: ['tag:web'] } })).chosen).toBe('host-3');
  expect(decide(inventory, makeRequest({ placement: { with: ['vm-1'] } })).chosen).toBe('host-1');
  expect(decide(inventory, makeRequest({ placement: { with: ['tag:web'], avoid: ['vm-2'] } })).chosen).toBeNull();
});

test('rules: apart, together, on, not-on, spread over racks', () => {
  const racked = ['a', 'a', 'b'].map((rack, i) => makeHost({ id: `host-${i + 1}`, rack, tags: i === 1 ? ['gold'] : [] }));
  const web = makeGuest({ id: 'vm-1', on: 'host-1', spec: { tags: ['web'] } });
  const chosenUnder = (rule: Parameters<typeof makeRule>[0]) => {
    const inventory = makeInventory({ hosts: racked, guests: [web], rules: [makeRule({ guests: { tags: ['web'] }, ...rule })] });
    return decide(inventory, makeRequest({ tags: ['web'] }))
      .candidates.filter(({ eligible }) => eligible)
      .map(({ hostId }) => hostId)
      .sort();
  };
  expect(chosenUnder({ relation: 'apart' })).toEqual(['host-2', 'host-3']);
  expect(chosenUnder({ relation: 'together' })).toEqual(['host-1']);
  expect(chosenUnder({ relation: 'on', hosts: { tags: ['gold'] } })).toEqual(['host-2']);
  expect(chosenUnder({ relation: 'not-on', hosts: { racks: ['a'] } })).toEqual(['host-3']);
  expect(chosenUnder({ relation: 'spread-racks' })).toEqual(['host-3']);
  expect(chosenUnder({ relation: 'apart', hard: false })).toEqual(['host-1', 'host-2', 'host-3']);
});

test('partners on a host that is being emptied do not hold each other there', () => {
  const pair = ['vm-1', 'vm-2'].map((id) => makeGuest({ id, on: 'host-1', spec: { tags: ['pair'] } }));
  const leaving = makeHost({ id: 'host-1', spec: { maintenance: true } });
  const rules = [makeRule({ relation: 'together', guests: { tags: ['pair'] } })];
  const inventory = makeInventory({ hosts: [leaving, ...hosts.slice(1)], guests: pair, rules });
  expect(decide(inventory, makeRequest({ guestId: 'vm-1', tags: ['pair'] })).chosen).toBe('host-2');
  putInto(inventory, 'guest', makeGuest({ id: 'vm-1', on: 'host-1', assignment: { hostId: 'host-3' }, spec: { tags: ['pair'] } }));
  expect(decide(inventory, makeRequest({ guestId: 'vm-2', tags: ['pair'] })).chosen).toBe('host-3');
});
