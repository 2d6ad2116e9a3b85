import type { Inventory } from '../inventory/inventory';
import type { LoadBoard } from '../metrics/load-board';
import { type Guest, guestStates, guestTypes } from '../model/guest';
import type { Host } from '../model/infrastructure';
import { hasPendingChanges } from '../pending-changes';
import { isTransitioning } from '../vm-lifecycle';
import type { Searchable } from './compile-filter';
import type { FieldTable } from './field';
import type { SortValue } from './keyset-page';

/** What filters of guests look at beside the guest. */
export interface GuestPicture {
  readonly inventory: Inventory;
  readonly loads: LoadBoard;
  /** Pool time in ms. */
  readonly now: number;
  /** Guests that violate a rule now; asked for only when a filter speaks of it. */
  readonly violators: () => ReadonlySet<string>;
}

const hostOf = (guest: Guest, { inventory }: Pick<GuestPicture, 'inventory'>): Host | undefined =>
  inventory.hosts.get(guest.status.hostId ?? guest.assignment?.hostId ?? '');

const stateOf = (guest: Guest) => (guest.spec.deleted ? 'deleting' : guest.status.state);
const ipsOf = (guest: Guest) => guest.spec.nics.flatMap((nic) => nic.ip ?? []);
const diskBytes = (guest: Guest) => guest.spec.disks.reduce((sum, disk) => sum + disk.sizeBytes, 0);
const load =
  (metric: Parameters<LoadBoard['value']>[2] & ('cpu.used' | 'cpu.ready' | 'memory.used')) => (guest: Guest, picture: GuestPicture) =>
    picture.loads.value('guest', guest.id, metric);

const namesOf = (hosted: Host | undefined) => (hosted ? [hosted.name, hosted.id] : null);

/** States that need a look. */
const troubled: ReadonlySet<Guest['status']['state']> = new Set(['crashed', 'missing', 'unknown']);
export const isTroubled = (guest: Guest): boolean => troubled.has(guest.status.state) || guest.status.problem !== null;

function traits(guest: Guest): string[] {
  const words: string[] = [];
  if (guest.spec.deleteProtection) words.push('protected');
  if (hasPendingChanges(guest)) words.push('pending');
  if (isTroubled(guest)) words.push('troubled');
  if (isTransitioning(guest)) words.push('transitioning');
  if (guest.spec.placement.pinnedHostId !== null) words.push('pinned');
  if (guest.assignment === null) words.push('unplaced');
  return words;
}

const fields: FieldTable<Guest, GuestPicture> = {
  state: { kind: 'exact', get: stateOf, words: guestStates },
  name: { kind: 'part', get: (guest) => guest.name, unlisted: true },
  number: { kind: 'number', get: (guest) => guest.number },
  id: { kind: 'exact', get: (guest) => guest.id, unlisted: true },
  host: {
    kind: 'exact',
    get: (guest, picture) => namesOf(hostOf(guest, picture)),
    offers: (guest, picture) => hostOf(guest, picture)?.name ?? null,
  },
  cluster: {
    kind: 'exact',
    get: (guest, picture) => {
      const cluster = picture.inventory.clusters.get(hostOf(guest, picture)?.clusterId ?? '');
      return cluster ? [cluster.name, cluster.id] : null;
    },
    offers: (guest, picture) => picture.inventory.clusters.get(hostOf(guest, picture)?.clusterId ?? '')?.name ?? null,
  },
  rack: { kind: 'exact', get: (guest, picture) => hostOf(guest, picture)?.rack ?? null },
  hypervisor: { kind: 'exact', get: (guest, picture) => hostOf(guest, picture)?.hypervisor ?? null },
  tag: { kind: 'exact', get: (guest) => guest.spec.tags },
  type: { kind: 'exact', get: (guest) => guest.spec.type, words: guestTypes },
  power: { kind: 'exact', get: (guest) => guest.spec.power, words: ['running', 'stopped', 'suspended'] },
  is: { kind: 'exact', get: traits, words: ['protected', 'pending', 'troubled', 'transitioning', 'pinned', 'unplaced'] },
  rule: { kind: 'exact', get: (guest, { violators }) => (violators().has(guest.id) ? 'violated' : 'kept'), words: ['violated', 'kept'] },
  problem: { kind: 'exact', get: (guest) => guest.status.problem?.code ?? null },
  ip: { kind: 'prefix', get: ipsOf, unlisted: true },
  mac: { kind: 'prefix', get: (guest) => guest.spec.nics.map((nic) => nic.mac), unlisted: true },
  network: {
    kind: 'exact',
    get: (guest, { inventory }) =>
      guest.spec.nics.flatMap(({ networkId }) => [inventory.networks.get(networkId)?.name ?? networkId, networkId]),
    offers: (guest, { inventory }) => guest.spec.nics.map(({ networkId }) => inventory.networks.get(networkId)?.name ?? networkId),
  },
  storage: {
    kind: 'exact',
    get: (guest, { inventory }) =>
      Object.values(guest.assignment?.diskPools ?? {}).flatMap((id) => [inventory.storagePools.get(id)?.name ?? id, id]),
    offers: (guest, { inventory }) => [
      ...new Set(Object.values(guest.assignment?.diskPools ?? {}).map((id) => inventory.storagePools.get(id)?.name ?? id)),
    ],
  },
  vcpus: { kind: 'number', get: (guest) => guest.spec.vcpus },
  mem: { kind: 'bytes', get: (guest) => guest.spec.memoryBytes },
  disk: { kind: 'bytes', get: diskBytes },
  cpu: { kind: 'percent', get: load('cpu.used') },
  ready: { kind: 'percent', get: load('cpu.ready') },
  memused: {
    kind: 'percent',
    get: (guest, picture) => {
      const used = picture.loads.value('guest', guest.id, 'memory.used');
      return used === null ? null : used / guest.spec.memoryBytes;
    },
  },
  age: { kind: 'duration', get: (guest, { now }) => now - Date.parse(guest.createdAt) },
  since: { kind: 'duration', get: (guest, { now }) => now - Date.parse(guest.status.since) },
};

/** Filters of VMs: `state:running host:h-03 tag:prod -tag:tmp cpu>80 ip:10.0.4. age<7d rule:violated`. */
export const searchableGuests: Searchable<Guest, GuestPicture> = {
  fields,
  matchesText: (guest, word) =>
    guest.name.toLowerCase().includes(word) ||
    String(guest.number) === word ||
    guest.spec.tags.some((tag) => tag.toLowerCase() === word) ||
    guest.spec.nics.some((nic) => nic.ip?.startsWith(word) || nic.mac.startsWith(word)) ||
    guest.id === word,
};

/** What the columns of the VM list sort by. */
export const guestSorts: Readonly<Record<string, (guest: Guest, picture: GuestPicture) => SortValue>> = {
  name: (guest) => guest.name,
  number: (guest) => guest.number,
  state: stateOf,
  type: (guest) => guest.spec.type,
  host: (guest, picture) => hostOf(guest, picture)?.name ?? null,
  cluster: (guest, picture) => picture.inventory.clusters.get(hostOf(guest, picture)?.clusterId ?? '')?.name ?? null,
  vcpus: (guest) => guest.spec.vcpus,
  memory: (guest) => guest.spec.memoryBytes,
  disk: diskBytes,
  cpu: load('cpu.used'),
  ready: load('cpu.ready'),
  memused: (guest, picture) => {
    const used = picture.loads.value('guest', guest.id, 'memory.used');
    return used === null ? null : used / guest.spec.memoryBytes;
  },
  ip: (guest) => ipsOf(guest)[0] ?? null,
  tags: (guest) => guest.spec.tags[0] ?? null,
  since: (guest) => guest.status.since,
  created: (guest) => guest.createdAt,
};
