import { expect, test } from 'vitest';
import { makeCluster } from '@/lib/testing/make-cluster';
import { makeGuest } from '@/lib/testing/make-guest';
import { makeHost } from '@/lib/testing/make-host';
import { makeInventory } from '@/lib/testing/make-inventory';
import { makeRequest } from '@/lib/testing/make-request';
import { makeRule } from '@/lib/testing/make-rule';
import { LoadBoard } from '../metrics/load-board';
import type { Counterfactual } from '../model/decision';
import { place } from './place';
import { PlacementIndex } from './placement-index';

const GIB = 2 ** 30;
type Fleet = Parameters<typeof makeInventory>[0];

const suggest = (fleet: Fleet, request: Parameters<typeof makeRequest>[0]): readonly Counterfactual[] =>
  place(new PlacementIndex(makeInventory(fleet), new LoadBoard()), makeRequest(request), { id: 'dec-1', at: '', explain: 'full' })
    .counterfactuals;

test('a request that fits needs no change', () => {
  expect(suggest({ hosts: [makeHost()] }, {})).toEqual([]);
});

test('too much memory: the most that still fits, in a round size', () => {
  const guests = [makeGuest({ on: 'host-1', spec: { memoryBytes: 16.3 * GIB } })];
  const [first] = suggest({ hosts: [makeHost()], guests }, { memoryBytes: 60 * GIB });
  expect(first).toEqual({ change: { memoryBytes: 47 * GIB }, on: 'request', hosts: 1, chosen: 'host-1' });
});

test('too many vCPUs: as many as are left', () => {
  const [first] = suggest({ hosts: [makeHost()] }, { vcpus: 80 });
  expect(first).toMatchObject({ change: { vcpus: 64 }, on: 'request' });
});

test('too much of both: both at once, when neither alone is enough', () => {
  const [first] = suggest({ hosts: [makeHost()] }, { vcpus: 80, memoryBytes: 80 * GIB });
  expect(first?.change).toEqual({ vcpus: 64, memoryBytes: 64 * GIB });
});

test('both cuts are taken from one host, though others have more of either', () => {
  const guests = [
    makeGuest({ id: 'vm-1', on: 'host-1', spec: { vcpus: 60, memoryBytes: 2 * GIB } }),
    makeGuest({ id: 'vm-2', on: 'host-2', spec: { vcpus: 2, memoryBytes: 60 * GIB } }),
  ];
  const [first] = suggest(
    { hosts: [makeHost({ id: 'host-1' }), makeHost({ id: 'host-2' })], guests },
    { vcpus: 80, memoryBytes: 80 * GIB },
  );
  expect(first?.change).toEqual({ vcpus: 4, memoryBytes: 62 * GIB });
});

test('a network that no free host carries: leave it out, or carry it on one', () => {
  const fleet = {
    hosts: [makeHost({ id: 'host-1' }), makeHost({ id: 'host-2', networkIds: ['net-2'], status: { state: 'down' } as const })],
  };
  expect(suggest(fleet, { networkIds: ['net-1', 'net-2'] }).map(({ change, on }) => [change, on])).toEqual([
    [{ addNetwork: { hostId: 'host-1', networkId: 'net-2' } }, 'fleet'],
    [{ dropNetworkId: 'net-2' }, 'request'],
  ]);
});

test('a host in maintenance could take it', () => {
  const full = makeGuest({ on: 'host-1', spec: { memoryBytes: 64 * GIB } });
  const fleet = { hosts: [makeHost({ id: 'host-1' }), makeHost({ id: 'host-2', spec: { maintenance: true } })], guests: [full] };
  expect(suggest(fleet, { memoryBytes: 8 * GIB })).toEqual([
    { change: { exitMaintenanceHostId: 'host-2' }, on: 'fleet', hosts: 1, chosen: 'host-2' },
  ]);
});

test('a hard rule stands in the way: it could be soft', () => {
  const rules = [makeRule({ id: 'rule-1', relation: 'apart', guests: { tags: ['web'] } })];
  const fleet = { hosts: [makeHost()], rules, guests: [makeGuest({ on: 'host-1', spec: { tags: ['web'] } })] };
  expect(suggest(fleet, { tags: ['web'] })).toEqual([{ change: { relaxRuleId: 'rule-1' }, on: 'fleet', hosts: 1, chosen: 'host-1' }]);
});

const wishes: readonly [string, Parameters<typeof makeRequest>[0], Counterfactual['change']][] = [
  ['unpin', { placement: { pinnedHostId: 'host-9' } }, { unpin: true }],
  ['another cluster', { placement: { clusterId: 'cluster-2' } }, { clusterId: null }],
  ['another hypervisor', { placement: { hypervisor: 'esxi' } }, { hypervisor: null }],
  ['any CPU generation', { placement: { cpuGeneration: 9 } }, { cpuGeneration: null }],
  ['drop an avoid term', { placement: { avoid: ['host-1'] } }, { dropTerm: 'host-1' }],
  ['any disk policy', { disks: [{ id: 'd', sizeBytes: GIB, storagePoolId: null, policy: 'gold' }] }, { diskPolicy: null }],
  ['any storage pool', { disks: [{ id: 'd', sizeBytes: GIB, storagePoolId: 'pool-9', policy: null }] }, { storagePoolId: null }],
];
test.each(wishes)('a wish that cannot be met: %s', (_name, request, change) => {
  expect(suggest({ hosts: [makeHost()], clusters: [makeCluster(), makeCluster({ id: 'cluster-2' })] }, request)).toEqual([
    { change, on: 'request', hosts: 1, chosen: 'host-1' },
  ]);
});

test('trying a change leaves the index as it was', () => {
  const index = new PlacementIndex(makeInventory({ hosts: [makeHost({ spec: { maintenance: true } })] }), new LoadBoard());
  const decide = () => place(index, makeRequest(), { id: 'dec-1', at: '', explain: 'full' });
  expect(decide().counterfactuals).toHaveLength(1);
  expect(decide().chosen).toBeNull();
});
