import type { Inventory } from './inventory/inventory';
import type { Guest } from './model/guest';
import type { Host } from './model/infrastructure';
import type { Rule } from './model/rule';
import { homeHostId, isActive } from './scheduler/guest-use';

/** A guest that holds a host, with that host. */
export interface Placed {
  readonly guest: Guest;
  readonly host: Host;
}

type Violation = (members: readonly Placed[], rule: Rule, inventory: Inventory) => Iterable<Placed>;

/** Guests of a rule that stand where it does not want them; only guests that hold a host count. */
export function violatorsOfRule(rule: Rule, inventory: Inventory): ReadonlySet<string> {
  if (!rule.enabled) return new Set();
  const wrong = violations[rule.relation](placedMembersOf(rule, inventory), rule, inventory);
  return new Set([...wrong].map(({ guest }) => guest.id));
}

/** Every guest a rule speaks of, by id or by tag. */
export function guestIdsOfRule(rule: Rule, inventory: Pick<Inventory, 'guestIdsTagged'>): Set<string> {
  const ids = new Set(rule.guests.ids);
  for (const tag of rule.guests.tags) for (const id of inventory.guestIdsTagged(tag)) ids.add(id);
  return ids;
}

/** Guests of a rule that hold a host. */
export function placedMembersOf(rule: Rule, inventory: Inventory): Placed[] {
  return [...guestIdsOfRule(rule, inventory)].flatMap((id) => {
    const guest = inventory.guests.get(id);
    const host = guest && isActive(guest) ? inventory.hosts.get(homeHostId(guest) ?? '') : undefined;
    return guest && host ? [{ guest, host }] : [];
  });
}

const isNamed = ({ host }: Placed, { hosts }: Rule) =>
  hosts.ids.includes(host.id) || hosts.racks.includes(host.rack) || host.tags.some((tag) => hosts.tags.includes(tag));

const violations: Record<Rule['relation'], Violation> = {
  apart: (members) => crowded(members, ({ host }) => host.id, 1),
  // Those away from where most of them are.
  together: (members) => {
    const groups = [...groupBy(members, ({ host }) => host.id).values()].sort((a, b) => b.length - a.length);
    return groups.slice(1).flat();
  },
  on: (members, rule) => members.filter((member) => !isNamed(member, rule)),
  'not-on': (members, rule) => members.filter((member) => isNamed(member, rule)),
  // As even as the racks allow: no rack holds more than its share, rounded up.
  'spread-racks': (members, _rule, inventory) => {
    return crowded(members, ({ host }) => host.rack, rackShare(members, inventory));
  },
};

/** Members that each rack may hold: guests stay in their clusters, so the racks of other clusters do not count. */
export function rackShare(members: readonly Placed[], { hosts }: Inventory): number {
  const clusterIds = new Set(members.map(({ host }) => host.clusterId));
  const racks = new Set([...hosts.values()].flatMap((host) => (clusterIds.has(host.clusterId) ? [host.rack] : [])));
  return Math.ceil(members.length / Math.max(1, racks.size));
}

/** Members of groups that hold more than `most`. */
function crowded(members: readonly Placed[], keyOf: (member: Placed) => string, most: number): Placed[] {
  return [...groupBy(members, keyOf).values()].filter((group) => group.length > most).flat();
}

/** Members by what they have in common, in the order of the first of each. */
export function groupBy(members: readonly Placed[], keyOf: (member: Placed) => string): Map<string, Placed[]> {
  const groups = new Map<string, Placed[]>();
  for (const member of members) {
    const group = groups.get(keyOf(member));
    if (group) group.push(member);
    else groups.set(keyOf(member), [member]);
  }
  return groups;
}
