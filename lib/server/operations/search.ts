import type { z } from 'zod';
import type { searchAnswer, searchQuery } from '@/lib/api/schemas/pool';
import { takePage } from '@/lib/domain/filter/keyset-page';
import type { Guest } from '@/lib/domain/model/guest';
import { homeOf } from '../answers/to-vm';
import type { OperationContext } from '../context';

type Group = z.input<typeof searchAnswer>['groups'][number];
type Hit = Group['items'][number];

/** A group, and how good its best hit is. */
interface Found {
  readonly group: Group;
  readonly rank: number;
}

/** How well a thing matches (0 is best, null not at all), in which order equally good ones stand, and how it is shown. */
interface Search<Thing> {
  readonly rank: (thing: Thing) => number | null;
  readonly sortValue: (thing: Thing) => string;
  readonly descending?: boolean;
  readonly toHit: (thing: Thing) => Hit;
}

const byName = (thing: { readonly name: string }) => thing.name;

/**
 * Objects and running tasks by name, number, address or tag. Of each kind the best matches come first (the very word, then its
 * beginning, then what holds it), equally good ones in the order of their names; the kind with the best match comes first.
 */
export function search(context: OperationContext, { query }: { query: z.output<typeof searchQuery> }): z.input<typeof searchAnswer> {
  const { inventory } = context;
  const { limit } = query;
  const word = query.q.trim().toLowerCase();
  if (word === '') return { groups: [] };
  const named = (thing: { readonly name: string; readonly id: string }) => (thing.id === word ? 0 : rankOf(thing.name, word));
  const found = [
    find('vm', inventory.guests.values(), limit, {
      rank: (guest) => rankOfGuest(guest, word),
      sortValue: byName,
      toHit: (guest) => toGuestHit(context, guest),
    }),
    find('host', inventory.hosts.values(), limit, {
      rank: named,
      sortValue: byName,
      toHit: (host) => {
        const cluster = inventory.clusters.get(host.clusterId)?.name ?? '';
        return { id: host.id, name: host.name, state: host.status.state, hint: `${cluster} · ${host.rack}` };
      },
    }),
    find('storage-pool', inventory.storagePools.values(), limit, {
      rank: named,
      sortValue: byName,
      toHit: (pool) => ({ id: pool.id, name: pool.name, state: pool.status.state, hint: pool.kind }),
    }),
    find('network', inventory.networks.values(), limit, {
      rank: (network) => named(network) ?? (network.cidr.startsWith(word) ? 2 : null),
      sortValue: byName,
      toHit: (network) => ({ id: network.id, name: network.name, state: null, hint: network.cidr }),
    }),
    find('task', inventory.tasks.values(), limit, {
      rank: (task) => (task.id === word ? 0 : rankOf(task.object.name, word)),
      sortValue: (task) => task.createdAt,
      descending: true,
      toHit: (task) => ({ id: task.id, name: task.object.name, state: task.state, hint: task.kind }),
    }),
  ];
  // Sorting is stable: kinds that match equally well keep the order above.
  found.sort((a, b) => a.rank - b.rank);
  return { groups: found.map(({ group }) => group).filter(({ total }) => total > 0) };
}

/** 0 for the very word, 1 for its beginning, 3 for somewhere within; null for no match. */
function rankOf(text: string, word: string): number | null {
  const lower = text.toLowerCase();
  if (lower === word) return 0;
  const at = lower.indexOf(word);
  return at === -1 ? null : at === 0 ? 1 : 3;
}

function rankOfGuest(guest: Guest, word: string): number | null {
  if (String(guest.number) === word || guest.id === word) return 0;
  const byName = rankOf(guest.name, word);
  if (byName !== null) return byName;
  if (guest.spec.tags.some((tag) => tag.toLowerCase() === word)) return 2;
  const byAddress = guest.spec.nics.some((nic) => nic.ip === word || nic.mac === word);
  if (byAddress) return 0;
  return guest.spec.nics.some((nic) => nic.ip?.startsWith(word) || nic.mac.startsWith(word)) ? 2 : null;
}

function toGuestHit({ inventory }: OperationContext, guest: Guest): Hit {
  const host = inventory.hosts.get(homeOf(guest) ?? '')?.name;
  const parts = [`#${guest.number}`, host, guest.spec.nics[0]?.ip].filter((part) => part !== undefined && part !== null);
  return { id: guest.id, name: guest.name, state: guest.status.state, hint: parts.join(' · ') };
}

/** Counts all matches and keeps the best few. */
function find<Thing extends { readonly id: string }>(
  kind: Group['kind'],
  things: Iterable<Thing>,
  limit: number,
  search: Search<Thing>,
): Found {
  const byRank: Thing[][] = [[], [], [], []];
  for (const thing of things) {
    const rank = search.rank(thing);
    if (rank !== null) byRank[rank]?.push(thing);
  }
  const items: Thing[] = [];
  for (const same of byRank) {
    if (items.length < limit) items.push(...firstOf(same, limit - items.length, search));
  }
  const rank = byRank.findIndex((same) => same.length > 0);
  const total = byRank.reduce((sum, same) => sum + same.length, 0);
  return { group: { kind, total, items: items.map(search.toHit) }, rank: rank === -1 ? byRank.length : rank };
}

const firstOf = <Thing extends { readonly id: string }>(
  things: readonly Thing[],
  limit: number,
  { sortValue, descending = false }: Search<Thing>,
): readonly Thing[] => takePage(things, { matches: () => true, sortValue, descending, after: null, limit }).items;
