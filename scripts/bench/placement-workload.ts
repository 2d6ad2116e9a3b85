import { LoadBoard } from '@/lib/domain/metrics/load-board';
import { systemCause } from '@/lib/domain/model/cause';
import type { PlacementRequest } from '@/lib/domain/model/decision';
import { type GuestType, guestTypes, type PlacementSpec } from '@/lib/domain/model/guest';
import type { Host } from '@/lib/domain/model/infrastructure';
import { PlacementIndex } from '@/lib/domain/scheduler/placement-index';
import { makeCluster } from '@/lib/testing/make-cluster';
import { noWish } from '@/lib/testing/make-guest';
import { makeHost } from '@/lib/testing/make-host';
import { makeInventory } from '@/lib/testing/make-inventory';
import { makeNetwork } from '@/lib/testing/make-network';
import { makeRule } from '@/lib/testing/make-rule';
import { makeStoragePool } from '@/lib/testing/make-storage-pool';

const GIB = 2 ** 30;
const HOSTS_PER_RACK = 20;
const RACKS_PER_CLUSTER = 5;
const APP_SIZE = 12;

/** Numbers 0..1 from a seed (mulberry32), so that every run places the same guests. */
export function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A fleet of three host models in racks of 20 and clusters of 100, each cluster with a SAN and each host with a disk of its own. */
export function makeBenchIndex(hostCount: number): PlacementIndex {
  const perCluster = HOSTS_PER_RACK * RACKS_PER_CLUSTER;
  const clusterCount = Math.ceil(hostCount / perCluster);
  const clusters = Array.from({ length: clusterCount }, (_, i) =>
    makeCluster({ id: `cluster-${i}`, name: `cluster-${String(i).padStart(3, '0')}`, policy: { haReserve: 0.05 } }),
  );
  const hosts = Array.from({ length: hostCount }, (_, i) => makeBenchHost(i, `cluster-${Math.floor(i / perCluster)}`));
  const sans = clusters.map(({ id }) => makeStoragePool({ id: `san-${id}`, capacityBytes: 2 ** 50, policies: ['ssd', 'replicated'] }));
  const disks = hosts.map(({ id }) => makeStoragePool({ id: `disk-${id}`, kind: 'local', capacityBytes: 4 * 2 ** 40, policies: ['ssd'] }));
  const rules = Array.from({ length: 100 }, (_, i) =>
    makeRule({
      id: `rule-${String(i).padStart(3, '0')}`,
      relation: i % 3 === 0 ? 'spread-racks' : 'apart',
      hard: i % 2 === 0,
      guests: { tags: [`app-${i}`] },
    }),
  );
  const networks = [1, 2, 3, 4].map((i) => makeNetwork({ id: `net-${i}` }));
  return new PlacementIndex(makeInventory({ clusters, networks, hosts, storagePools: [...sans, ...disks], rules }), new LoadBoard());
}

function makeBenchHost(i: number, clusterId: string): Host {
  const model = [
    { cores: 64, gib: 512 },
    { cores: 32, gib: 256 },
    { cores: 96, gib: 1024 },
  ][i % 3] ?? { cores: 64, gib: 512 };
  return makeHost({
    id: `host-${String(i).padStart(4, '0')}`,
    clusterId,
    rack: `rack-${String(Math.floor(i / HOSTS_PER_RACK)).padStart(3, '0')}`,
    cpuGeneration: 1 + (i % 4),
    networkIds: i % 5 === 0 ? ['net-1', 'net-2', 'net-3', 'net-4'] : ['net-1', 'net-2'],
    storagePoolIds: [`san-${clusterId}`, `disk-host-${String(i).padStart(4, '0')}`],
    capacity: { cores: model.cores, memoryBytes: model.gib * GIB },
  });
}

const sizes: readonly [vcpus: number, gib: number, diskGib: number][] = [
  [1, 2, 20],
  [2, 4, 20],
  [2, 8, 40],
  [4, 8, 40],
  [4, 16, 80],
  [8, 32, 80],
];

/**
 * A stream of requests as a mixed estate makes them: six sizes of six types on one to two networks; half belong to an application of
 * twelve, which keeps its guests on different hosts (hard), or would like to (soft), or spreads them over racks; some want a CPU
 * generation or a storage policy; the first hundred applications are also under a rule of the pool.
 */
export function makeBenchRequests(count: number, seed: number): PlacementRequest[] {
  const random = makeRandom(seed);
  const pick = <Item>(items: readonly Item[], fallback: Item): Item => items[Math.floor(random() * items.length)] ?? fallback;
  return Array.from({ length: count }, (_, i) => {
    const [vcpus, gib, diskGib] = pick(sizes, [2, 4, 20]);
    const type = pick<GuestType>(guestTypes, 'general');
    const app = random() < 0.5 ? `app-${Math.floor(i / (2 * APP_SIZE))}` : null;
    return {
      kind: 'create',
      cause: systemCause,
      guestId: null,
      guestKind: 'vm',
      vcpus,
      memoryBytes: gib * GIB,
      type,
      tags: app === null ? [] : [app],
      disks: [{ id: 'disk-1', sizeBytes: diskGib * GIB, storagePoolId: null, policy: random() < 0.1 ? 'replicated' : null }],
      networkIds: random() < 0.1 ? ['net-1', 'net-3'] : ['net-1'],
      placement: wishesOf(app, random),
    };
  });
}

function wishesOf(app: string | null, random: () => number): PlacementSpec {
  if (app === null) return random() < 0.05 ? { ...noWish, cpuGeneration: 3 } : noWish;
  const kind = random();
  if (kind < 0.5) return { ...noWish, avoid: [`tag:${app}`] };
  if (kind < 0.75) return { ...noWish, preferNot: [`tag:${app}`], spreadTag: app };
  return { ...noWish, spreadTag: app };
}
