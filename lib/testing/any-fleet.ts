import fc from 'fast-check';
import type { Inventory } from '@/lib/domain/inventory/inventory';
import type { PlacementRequest } from '@/lib/domain/model/decision';
import { type Guest, guestTypes, type PlacementSpec } from '@/lib/domain/model/guest';
import { type Host, placementPolicyNames, type StoragePool } from '@/lib/domain/model/infrastructure';
import type { Rule } from '@/lib/domain/model/rule';
import { makeCluster } from './make-cluster';
import { makeGuest } from './make-guest';
import { makeHost } from './make-host';
import { makeInventory } from './make-inventory';
import { makeNetwork } from './make-network';
import { makeRequest } from './make-request';
import { makeRule } from './make-rule';
import { makeStoragePool } from './make-storage-pool';

const GIB = 2 ** 30;
const HOSTS = 8;
const hostIds = Array.from({ length: HOSTS }, (_, i) => `host-${i}`);
const guestIds = Array.from({ length: 12 }, (_, i) => `vm-${i}`);
const tags = ['web', 'db', 'gold'];
const poolIds = ['san-1', 'san-2', 'local-0', 'local-1'];

const someOf = <Item>(items: readonly Item[], maxLength = 2) => fc.uniqueArray(fc.constantFrom(...items), { maxLength });
const rarely = <Value>(value: fc.Arbitrary<Value>, fallback: Value) =>
  fc.oneof({ weight: 6, arbitrary: fc.constant(fallback) }, { weight: 1, arbitrary: value });
const target = fc.constantFrom(...tags.map((tag) => `tag:${tag}`), ...guestIds.slice(0, 4), ...hostIds.slice(0, 3));

/** Wishes as administrators have them: mostly none. */
export const anyWishes: fc.Arbitrary<PlacementSpec> = fc.record({
  policy: fc.option(fc.constantFrom(...placementPolicyNames)),
  clusterId: rarely(fc.constantFrom<string | null>('cluster-1', 'cluster-2'), null),
  pinnedHostId: rarely(fc.constantFrom<string | null>(...hostIds, 'host-99'), null),
  avoid: rarely(fc.uniqueArray(target, { maxLength: 2 }), []),
  with: rarely(fc.uniqueArray(target, { maxLength: 1 }), []),
  preferNot: rarely(fc.uniqueArray(target, { maxLength: 2 }), []),
  prefer: rarely(fc.uniqueArray(target, { maxLength: 2 }), []),
  spreadTag: rarely(fc.constantFrom<string | null>(...tags), null),
  hypervisor: rarely(fc.constantFrom<'kvm' | 'esxi' | null>('kvm', 'esxi'), null),
  cpuGeneration: rarely(fc.constantFrom<number | null>(2, 4), null),
  devices: rarely<readonly string[]>(fc.constant(['gpu']), []),
});

const anyDisks = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom('disk-1', 'disk-2'),
    sizeBytes: fc.constantFrom(10, 40, 200).map((gib) => gib * GIB),
    storagePoolId: rarely(fc.constantFrom<string | null>(...poolIds), null),
    policy: rarely(fc.constantFrom<string | null>('ssd', 'archive'), null),
  }),
  { maxLength: 2, selector: ({ id }) => id },
);

export const anyHost = (id: string): fc.Arbitrary<Host> =>
  fc
    .record({
      clusterId: fc.constantFrom('cluster-1', 'cluster-2'),
      rack: fc.constantFrom('a', 'b', 'c'),
      hypervisor: rarely(fc.constantFrom<'kvm' | 'esxi'>('esxi'), 'kvm'),
      cpuGeneration: fc.constantFrom(1, 3, 4),
      networkIds: fc.constantFrom(['net-1'], ['net-1', 'net-2']),
      storagePoolIds: someOf(poolIds, 3),
      devices: rarely<readonly string[]>(fc.constant(['gpu']), []),
      tags: someOf(['gold'], 1),
      capacity: fc.constantFrom({ cores: 8, memoryBytes: 32 * GIB }, { cores: 16, memoryBytes: 64 * GIB }),
      spec: rarely(fc.constant({ maintenance: true }), { maintenance: false }),
      status: rarely<{ state: 'up' | 'down' | 'hung' }>(fc.constantFrom({ state: 'down' }, { state: 'hung' }), { state: 'up' }),
    })
    .map((parts) => makeHost({ id, ...parts }));

export const anyGuest = (id: string): fc.Arbitrary<Guest> =>
  fc
    .record({
      seen: fc.option(fc.constantFrom(...hostIds)),
      assigned: fc.option(fc.constantFrom(...hostIds)),
      pool: fc.constantFrom(...poolIds),
      spec: fc.record({
        power: rarely(fc.constantFrom<'running' | 'stopped'>('stopped'), 'running'),
        vcpus: fc.constantFrom(1, 2, 4),
        memoryBytes: fc.constantFrom(1, 4, 12).map((gib) => gib * GIB),
        type: fc.constantFrom(...guestTypes),
        tags: someOf(tags),
        disks: anyDisks,
        placement: anyWishes,
        deleted: rarely(fc.constant(true), false),
      }),
    })
    .map(({ seen, assigned, pool, spec }) =>
      makeGuest({
        id,
        on: seen,
        assignment:
          assigned === null ? null : { hostId: assigned, diskPools: Object.fromEntries(spec.disks.map((disk) => [disk.id, pool])) },
        spec,
      }),
    );

export const anyRule = (id: string): fc.Arbitrary<Rule> =>
  fc
    .record({
      relation: fc.constantFrom<Rule['relation']>('together', 'apart', 'on', 'not-on', 'spread-racks'),
      hard: fc.boolean(),
      enabled: rarely(fc.constant(false), true),
      guests: fc.record({ tags: someOf(tags, 1), ids: someOf(guestIds.slice(0, 4), 1) }),
      hosts: fc.record({ racks: someOf(['a', 'b'], 1), tags: someOf(['gold'], 1) }),
    })
    .map((parts) => makeRule({ id, ...parts }));

export const anyStoragePool = (id: string): fc.Arbitrary<StoragePool> =>
  fc
    .record({
      capacityBytes: fc.constantFrom(100, 300, 2000).map((gib) => gib * GIB),
      policies: someOf(['ssd', 'archive']),
      status: fc.record({
        state: rarely(fc.constantFrom<'offline' | 'online'>('offline'), 'online'),
        usedBytes: fc.constantFrom(0, 50 * GIB),
      }),
    })
    .map((parts) => makeStoragePool({ id, kind: id.startsWith('local') ? 'local' : 'san', ...parts }));

/** Asks for room for a new guest, or for one that is there. */
export const anyRequest: fc.Arbitrary<PlacementRequest> = fc
  .record({
    kind: fc.constantFrom('create' as const, 'move' as const, 'restart' as const),
    guestId: fc.option(fc.constantFrom(...guestIds), { freq: 2 }),
    vcpus: fc.constantFrom(1, 2, 4, 8),
    memoryBytes: fc.constantFrom(1, 4, 12, 30).map((gib) => gib * GIB),
    type: fc.constantFrom(...guestTypes),
    tags: someOf(tags),
    disks: anyDisks,
    networkIds: fc.constantFrom([], ['net-1'], ['net-1', 'net-2']),
    placement: anyWishes,
  })
  .map(makeRequest);

/** Up to eight hosts in two clusters and three racks, with storage, rules and up to twelve guests that need not obey any of it. */
export const anyFleet: fc.Arbitrary<Inventory> = fc
  .record({
    reserve: fc.constantFrom(0, 0.1),
    overcommit: fc.constantFrom(1, 1.5),
    storagePools: fc.tuple(...poolIds.map(anyStoragePool)),
    hosts: fc.tuple(...hostIds.map(anyHost)),
    guests: fc.tuple(...guestIds.map(anyGuest)),
    rules: fc.tuple(...['rule-1', 'rule-2', 'rule-3'].map(anyRule)),
    counts: fc.record({ hosts: fc.nat(HOSTS), guests: fc.nat(12), rules: fc.nat(3) }),
  })
  .map(({ reserve, overcommit, storagePools, hosts, guests, rules, counts }) =>
    makeInventory({
      clusters: [
        makeCluster({ policy: { haReserve: reserve, memoryOvercommit: overcommit } }),
        makeCluster({ id: 'cluster-2', name: 'Cluster 2', policy: { vcpusPerCore: 2, placementPolicy: 'packed' } }),
      ],
      networks: [makeNetwork(), makeNetwork({ id: 'net-2' })],
      storagePools,
      hosts: hosts.slice(0, counts.hosts),
      guests: guests.slice(0, counts.guests),
      rules: rules.slice(0, counts.rules),
    }),
  );

/** Something that happens to a fleet, as a change of one object to a new value (null for its end). */
export const anyEvent = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .constantFrom(...guestIds)
      .chain((id) => fc.record({ kind: fc.constant('guest' as const), id: fc.constant(id), after: fc.option(anyGuest(id), { freq: 5 }) })),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom(...hostIds)
      .chain((id) => fc.record({ kind: fc.constant('host' as const), id: fc.constant(id), after: fc.option(anyHost(id), { freq: 8 }) })),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(...poolIds)
      .chain((id) => fc.record({ kind: fc.constant('storage-pool' as const), id: fc.constant(id), after: anyStoragePool(id) })),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('rule-1', 'rule-4')
      .chain((id) => fc.record({ kind: fc.constant('rule' as const), id: fc.constant(id), after: fc.option(anyRule(id)) })),
  },
);
