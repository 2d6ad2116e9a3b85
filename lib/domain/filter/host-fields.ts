import type { Inventory } from '../inventory/inventory';
import type { LoadBoard } from '../metrics/load-board';
import { suffering } from '../metrics/suffering';
import type { Host } from '../model/infrastructure';
import type { Searchable } from './compile-filter';
import type { FieldTable } from './field';
import type { SortValue } from './keyset-page';

/** What filters of hosts look at beside the host. */
export interface HostPicture {
  readonly inventory: Inventory;
  readonly loads: LoadBoard;
}

type HostMetric = 'cpu.used' | 'cpu.ready' | 'disk.bytes' | 'disk.latency' | 'network.bytes' | 'power';
const load = (metric: HostMetric) => (host: Host, picture: HostPicture) => picture.loads.value('host', host.id, metric);

function memoryShare(host: Host, { loads }: HostPicture): number | null {
  const used = loads.value('host', host.id, 'memory.used');
  return used === null ? null : used / host.capacity.memoryBytes;
}

/** 0..1; null while the host sends no load. */
export function hostSuffering(host: Host, { loads }: HostPicture): number | null {
  const ready = loads.value('host', host.id, 'cpu.ready');
  if (ready === null) return null;
  const squeezedBytes = (loads.value('host', host.id, 'memory.ballooned') ?? 0) + (loads.value('host', host.id, 'memory.swapped') ?? 0);
  const diskLatencyMs = loads.value('host', host.id, 'disk.latency') ?? 0;
  return suffering({ ready, squeezed: squeezedBytes / host.capacity.memoryBytes, diskLatencyMs });
}

const clusterNames = (host: Host, { inventory }: HostPicture) => [
  inventory.clusters.get(host.clusterId)?.name ?? host.clusterId,
  host.clusterId,
];

function traits(host: Host): string[] {
  const words: string[] = [];
  if (host.spec.maintenance) words.push('maintenance');
  if (host.status.state !== 'up') words.push('failed');
  if (host.nics.some((nic) => !nic.up)) words.push('link-down');
  return words;
}

const fields: FieldTable<Host, HostPicture> = {
  state: { kind: 'exact', get: (host) => host.status.state, words: ['up', 'hung', 'isolated', 'down', 'off'] },
  name: { kind: 'part', get: (host) => host.name },
  id: { kind: 'exact', get: (host) => host.id, unlisted: true },
  maintenance: { kind: 'exact', get: (host) => host.status.maintenance, words: ['none', 'entering', 'in-maintenance'] },
  is: { kind: 'exact', get: traits, words: ['maintenance', 'failed', 'link-down'] },
  cluster: { kind: 'exact', get: clusterNames, offers: (host, picture) => clusterNames(host, picture)[0] ?? null },
  rack: { kind: 'exact', get: (host) => host.rack },
  hypervisor: { kind: 'exact', get: (host) => host.hypervisor, words: ['kvm', 'esxi', 'hyper-v'] },
  model: { kind: 'part', get: (host) => host.model },
  tag: { kind: 'exact', get: (host) => host.tags },
  device: { kind: 'exact', get: (host) => host.devices },
  network: {
    kind: 'exact',
    get: (host, { inventory }) => host.networkIds.flatMap((id) => [inventory.networks.get(id)?.name ?? id, id]),
    offers: (host, { inventory }) => host.networkIds.map((id) => inventory.networks.get(id)?.name ?? id),
  },
  storage: {
    kind: 'exact',
    get: (host, { inventory }) => host.storagePoolIds.flatMap((id) => [inventory.storagePools.get(id)?.name ?? id, id]),
    offers: (host, { inventory }) => host.storagePoolIds.map((id) => inventory.storagePools.get(id)?.name ?? id),
  },
  cores: { kind: 'number', get: (host) => host.capacity.cores },
  mem: { kind: 'bytes', get: (host) => host.capacity.memoryBytes },
  guests: { kind: 'number', get: (host, { inventory }) => inventory.guestIdsOn(host.id).size },
  cpu: { kind: 'percent', get: load('cpu.used') },
  ready: { kind: 'percent', get: load('cpu.ready') },
  memused: { kind: 'percent', get: memoryShare },
  suffering: { kind: 'percent', get: hostSuffering },
};

/** Filters of hosts: `state:up rack:a cpu>80 -tag:old guests>20`. */
export const searchableHosts: Searchable<Host, HostPicture> = {
  fields,
  matchesText: (host, word) =>
    host.name.toLowerCase().includes(word) ||
    host.model.toLowerCase().includes(word) ||
    host.rack.toLowerCase() === word ||
    host.id === word,
};

/** What the columns of the host list sort by. */
export const hostSorts: Readonly<Record<string, (host: Host, picture: HostPicture) => SortValue>> = {
  name: (host) => host.name,
  state: (host) => host.status.state,
  cluster: (host, picture) => clusterNames(host, picture)[0] ?? null,
  rack: (host) => host.rack,
  hypervisor: (host) => host.hypervisor,
  model: (host) => host.model,
  cores: (host) => host.capacity.cores,
  capacity: (host) => host.capacity.memoryBytes,
  guests: (host, { inventory }) => inventory.guestIdsOn(host.id).size,
  cpu: load('cpu.used'),
  ready: load('cpu.ready'),
  memory: memoryShare,
  disk: load('disk.bytes'),
  network: load('network.bytes'),
  power: load('power'),
  suffering: hostSuffering,
};
