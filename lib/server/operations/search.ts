import type { z } from 'zod';
import type { searchAnswer, searchQuery } from '@/lib/api/schemas/pool';
import type { Guest } from '@/lib/domain/model/guest';
import { homeOf } from '../answers/to-vm';
import type { OperationContext } from '../context';

type Group = z.input<typeof searchAnswer>['groups'][number];
type Hit = Group['items'][number];

/** Objects and running tasks by name, number, address or tag; the best matches of each kind first. */
export function search(context: OperationContext, { query }: { query: z.output<typeof searchQuery> }): z.input<typeof searchAnswer> {
  const { inventory } = context;
  const word = query.q.trim().toLowerCase();
  if (word === '') return { groups: [] };
  const named = (thing: { readonly name: string; readonly id: string }) => rankOf(thing.name, word) ?? (thing.id === word ? 0 : null);
  const groups = [
    find(
      'vm',
      inventory.guests.values(),
      query.limit,
      (guest) => rankOfGuest(guest, word),
      (guest) => toGuestHit(context, guest),
    ),
    find('host', inventory.hosts.values(), query.limit, named, (host) => {
      const cluster = inventory.clusters.get(host.clusterId)?.name ?? '';
      return { id: host.id, name: host.name, state: host.status.state, hint: `${cluster} · ${host.rack}` };
    }),
    find('storage-pool', inventory.storagePools.values(), query.limit, named, (pool) => ({
      id: pool.id,
      name: pool.name,
      state: pool.status.state,
      hint: pool.kind,
    })),
    find(
      'network',
      inventory.networks.values(),
      query.limit,
      (network) => named(network) ?? (network.cidr.startsWith(word) ? 2 : null),
      (network) => ({ id: network.id, name: network.name, state: null, hint: network.cidr }),
    ),
    find(
      'task',
      inventory.tasks.values(),
      query.limit,
      (task) => (task.id === word ? 0 : rankOf(task.object.name, word)),
      (task) => ({ id: task.id, name: task.object.name, state: task.state, hint: task.kind }),
    ),
  ];
  return { groups: groups.filter(({ total }) => total > 0) };
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

/** Counts all matches and keeps the best few: one pass, no sorting of what is not shown. */
function find<Thing>(
  kind: Group['kind'],
  things: Iterable<Thing>,
  limit: number,
  rank: (thing: Thing) => number | null,
  toHit: (thing: Thing) => Hit,
): Group {
  const byRank: Thing[][] = [[], [], [], []];
  let total = 0;
  for (const thing of things) {
    const found = rank(thing);
    if (found === null) continue;
    total++;
    const same = byRank[found];
    if (same && same.length < limit) same.push(thing);
  }
  return { kind, total, items: byRank.flat().slice(0, limit).map(toHit) };
}
