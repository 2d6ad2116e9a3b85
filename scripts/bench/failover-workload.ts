import { LoadBoard } from '@/lib/domain/metrics/load-board';
import type { Guest } from '@/lib/domain/model/guest';
import type { Host } from '@/lib/domain/model/infrastructure';
import type { PlanningView } from '@/lib/domain/plans/planning-view';
import { PlacementIndex } from '@/lib/domain/scheduler/placement-index';
import { makeCluster } from '@/lib/testing/make-cluster';
import { makeGuest } from '@/lib/testing/make-guest';
import { makeHost } from '@/lib/testing/make-host';
import { makeInventory } from '@/lib/testing/make-inventory';
import { makeRule } from '@/lib/testing/make-rule';
import { makeStoragePool } from '@/lib/testing/make-storage-pool';
import { makeRandom } from './placement-workload';

const GIB = 2 ** 30;
const HOSTS_PER_RACK = 20;
const APP_SIZE = 12;

/** vCPUs, GiB of memory and GiB of disk of a mixed estate's guests. */
const sizes: readonly [vcpus: number, gib: number, diskGib: number][] = [
  [1, 2, 20],
  [2, 4, 20],
  [2, 8, 40],
  [4, 8, 40],
  [4, 16, 80],
  [8, 32, 80],
];

export interface EstateSize {
  readonly hosts: number;
  readonly hostsPerCluster: number;
  readonly guestsPerHost: number;
}

/**
 * Clusters with a SAN each, racks of 20 hosts of 64 cores and 512 GiB. Four guests of five belong to an application of twelve that a
 * hard rule of its own keeps on different hosts, and each has its disk on the SAN, an own priority and a NIC. Guests lie in turn over
 * the hosts of their cluster.
 */
export function makeEstate({ hosts: hostCount, hostsPerCluster, guestsPerHost }: EstateSize): PlanningView {
  const random = makeRandom(5);
  const clusters = Array.from({ length: Math.ceil(hostCount / hostsPerCluster) }, (_, i) =>
    makeCluster({ id: `cluster-${i}`, name: `cluster-${String(i).padStart(3, '0')}`, policy: { haReserve: 0.05 } }),
  );
  const clusterOf = (i: number): string => `cluster-${Math.floor(i / hostsPerCluster)}`;
  const hosts = Array.from({ length: hostCount }, (_, i) => makeEstateHost(i, clusterOf(i)));
  const storagePools = clusters.map(({ id }) => makeStoragePool({ id: `san-${id}`, capacityBytes: 2 ** 50 }));
  const guestCount = hostCount * guestsPerHost;
  const perCluster = hostsPerCluster * guestsPerHost;
  const guests = Array.from({ length: guestCount }, (_, i) => {
    const cluster = Math.floor(i / perCluster);
    const host = hosts[cluster * hostsPerCluster + (i % hostsPerCluster)];
    return makeEstateGuest(i, host, random);
  });
  const rules = Array.from({ length: Math.ceil(guestCount / APP_SIZE) }, (_, i) =>
    makeRule({ id: `rule-${i}`, relation: 'apart', hard: true, guests: { tags: [`app-${i}`] } }),
  );
  const inventory = makeInventory({ clusters, hosts, storagePools, rules, guests });
  const loads = new LoadBoard();
  const index = new PlacementIndex(inventory, loads);
  index.settle();
  return { inventory, index, loads, now: Date.parse('2026-11-22T10:00:00.000Z') };
}

const makeEstateHost = (i: number, clusterId: string): Host =>
  makeHost({
    id: `host-${String(i).padStart(4, '0')}`,
    clusterId,
    rack: `rack-${String(Math.floor(i / HOSTS_PER_RACK)).padStart(3, '0')}`,
    storagePoolIds: [`san-${clusterId}`],
    capacity: { cores: 64, memoryBytes: 512 * GIB },
  });

function makeEstateGuest(i: number, host: Host | undefined, random: () => number): Guest {
  const [vcpus, gib, diskGib] = sizes[Math.floor(random() * sizes.length)] ?? [2, 4, 20];
  return makeGuest({
    id: `vm-${i}`,
    number: i,
    on: host?.id ?? null,
    assignment: { diskPools: { 'disk-1': `san-${host?.clusterId}` } },
    spec: {
      vcpus,
      memoryBytes: gib * GIB,
      restartPriority: 1 + Math.floor(random() * 5),
      tags: random() < 0.8 ? [`app-${Math.floor(i / APP_SIZE)}`] : [],
      disks: [{ id: 'disk-1', sizeBytes: diskGib * GIB, storagePoolId: null, policy: null }],
      nics: [{ id: 'nic-1', networkId: 'net-1', mac: '52:54:00:00:00:01', ip: null }],
    },
  });
}

/** Ids of a share of the hosts, drawn by lot. */
export function drawHosts(view: PlanningView, share: number, seed: number): string[] {
  const random = makeRandom(seed);
  const ids = [...view.inventory.hosts.keys()].map((id) => ({ id, lot: random() }));
  ids.sort((a, b) => a.lot - b.lot);
  return ids.slice(0, Math.round(ids.length * share)).map(({ id }) => id);
}
