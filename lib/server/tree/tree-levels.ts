import type { TreeNode } from '@/lib/api/schemas/pool';
import type { Inventory } from '@/lib/domain/inventory/inventory';
import type { Guest } from '@/lib/domain/model/guest';
import type { Host } from '@/lib/domain/model/infrastructure';
import { ApiError } from '../problem';
import { asPart, type Worst, worseOf, worstOfGuest, worstOfHost } from './worst-state';

/** What the tree's filter lets through: names that contain the word, in lower case; '' for all. */
type Word = string;

const says = (thing: { readonly name: string }, word: Word) => word === '' || thing.name.toLowerCase().includes(word);

/** Nodes below a parent, in no order; the roots when there is none. A node is there when it, or something below it, matches. */
export function nodesBelow(inventory: Inventory, by: 'host' | 'tag', parent: string | null, word: Word): TreeNode[] {
  if (by === 'tag') return parent === null ? tagNodes(inventory, word) : guestNodes(taggedGuests(inventory, parent), word);
  if (parent === null) return groupNodes(inventory, [...inventory.hosts.values()], word, (host) => clusterKey(inventory, host));
  const hosts = hostsBelow(inventory, parent);
  if (hosts === null) return guestNodes(guestsOn(inventory, parent), hostSays(inventory, parent, word) ? '' : word);
  if (inventory.clusters.has(parent)) return groupNodes(inventory, hosts, word, rackKey);
  return hosts.flatMap((host) => hostNode(inventory, host, word) ?? []);
}

interface GroupKey {
  readonly id: string;
  readonly kind: 'cluster' | 'rack';
  readonly name: string;
}

const clusterKey = ({ clusters }: Inventory, { clusterId }: Host): GroupKey => ({
  id: clusterId,
  kind: 'cluster',
  name: clusters.get(clusterId)?.name ?? clusterId,
});
const rackKey = ({ clusterId, rack }: Host): GroupKey => ({ id: `rack:${clusterId}:${rack}`, kind: 'rack', name: rack });

/** Hosts of a cluster or rack; null when the parent is a host itself. Throws not-found for any other word. */
function hostsBelow({ clusters, hosts }: Inventory, parent: string): Host[] | null {
  const all = [...hosts.values()];
  if (clusters.has(parent)) return all.filter((host) => host.clusterId === parent);
  if (parent.startsWith('rack:')) return all.filter((host) => rackKey(host).id === parent);
  if (hosts.has(parent)) return null;
  throw new ApiError('not-found', { kind: 'tree node', id: parent });
}

function groupNodes(inventory: Inventory, hosts: readonly Host[], word: Word, keyOf: (host: Host) => GroupKey): TreeNode[] {
  const groups = new Map<string, TreeNode>();
  for (const host of hosts) {
    const node = hostNode(inventory, host, word);
    if (!node) continue;
    const key = keyOf(host);
    const group = groups.get(key.id) ?? { ...key, count: 0, worst: 'ok', state: null, hasChildren: true };
    groups.set(key.id, { ...group, count: group.count + node.count, worst: worseOf(group.worst, node.worst) });
  }
  return [...groups.values()];
}

/** Null when neither the host nor any of its guests matches. */
function hostNode(inventory: Inventory, host: Host, word: Word): TreeNode | null {
  const all = says(host, word);
  let count = 0;
  let worst: Worst = worstOfHost(host);
  for (const guest of guestsOn(inventory, host.id)) {
    if (!all && !says(guest, word)) continue;
    count++;
    worst = worseOf(worst, asPart(worstOfGuest(guest)));
  }
  if (!all && count === 0) return null;
  return { id: host.id, kind: 'host', name: host.name, count, worst, state: host.status.state, hasChildren: count > 0 };
}

const hostSays = ({ hosts }: Inventory, id: string, word: Word) => says(hosts.get(id) ?? { name: '' }, word);

function* guestsOn(inventory: Inventory, hostId: string): Iterable<Guest> {
  for (const id of inventory.guestIdsOn(hostId)) {
    const guest = inventory.guests.get(id);
    if (guest) yield guest;
  }
}

const tagPrefix = 'tag:';

function tagNodes(inventory: Inventory, word: Word): TreeNode[] {
  return [...inventory.guestTags()].flatMap((tag) => {
    const below = guestNodes(taggedGuests(inventory, tagPrefix + tag), says({ name: tag }, word) ? '' : word);
    if (below.length === 0) return [];
    const worst = below.reduce<Worst>((most, node) => worseOf(most, asPart(node.worst)), 'ok');
    return [{ id: tagPrefix + tag, kind: 'tag', name: tag, count: below.length, worst, state: null, hasChildren: true }];
  });
}

function* taggedGuests(inventory: Inventory, parent: string): Iterable<Guest> {
  if (!parent.startsWith(tagPrefix)) throw new ApiError('not-found', { kind: 'tree node', id: parent });
  for (const id of inventory.guestIdsTagged(parent.slice(tagPrefix.length))) {
    const guest = inventory.guests.get(id);
    if (guest) yield guest;
  }
}

function guestNodes(guests: Iterable<Guest>, word: Word): TreeNode[] {
  const nodes: TreeNode[] = [];
  for (const guest of guests) {
    if (!says(guest, word)) continue;
    const { id, name, status } = guest;
    nodes.push({ id, kind: 'vm', name, count: 0, worst: worstOfGuest(guest), state: status.state, hasChildren: false });
  }
  return nodes;
}
