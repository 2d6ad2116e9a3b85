import type { Inventory } from '../inventory/inventory';
import type { Guest } from '../model/guest';
import type { Host } from '../model/infrastructure';
import type { Rule } from '../model/rule';
import { guestIdsOfRule } from '../rule-violations';
import { DisjointSets } from './disjoint-sets';

/** Guests that must share a host: one unknown of the puzzle, whose answer is that host. */
export interface Unknown {
  readonly guests: readonly Guest[];
  /** Hosts on which they may be, by what they need themselves and by the rules `on` and `not-on`. */
  readonly hosts: ReadonlySet<string>;
}

/** Hard rules as a question: is there a host for every unknown, so that those that are apart differ? */
export interface RulePuzzle {
  readonly unknowns: readonly Unknown[];
  /** Groups of unknowns (by index) that must all differ, one for each rule `apart`. */
  readonly apart: readonly ReadonlySet<number>[];
  /** True when a rule keeps two guests apart that another keeps together. */
  readonly contradictsItself: boolean;
  /** Members of each rule `spread-racks` by unknown. */
  readonly spread: readonly ReadonlyMap<number, number>[];
}

/** The parts of an inventory that a puzzle is made from. */
export type RuleGround = Pick<Inventory, 'guests' | 'hosts' | 'guestIdsTagged'>;

/**
 * Poses the puzzle of some hard rules. A guest that exists stays in its cluster, and a pinned one on its host. Hosts count whatever
 * their state, except `withoutHostId`: what holds only while nothing fails is found by leaving one out.
 */
export function toRulePuzzle(rules: readonly Rule[], ground: RuleGround, withoutHostId: string | null = null): RulePuzzle {
  const members = rules.map((rule) => guestsOf(rule, ground));
  const guests = [...new Set(members.flat())];
  const groups = new DisjointSets(guests);
  rules.forEach((rule, i) => {
    if (rule.relation === 'together') groups.unite(members[i] ?? []);
  });
  const classes = groups.classes();
  const indexOf = new Map(classes.flatMap((each, index) => each.map((guest) => [guest, index] as const)));
  const hostsOf = new HostsOfGuests(ground, withoutHostId);
  const limits = rules.filter(({ relation }) => relation === 'on' || relation === 'not-on');
  const unknowns = classes.map((each) => ({ guests: each, hosts: hostsOf.all(each, limits) }));
  const apart: ReadonlySet<number>[] = [];
  const spread: ReadonlyMap<number, number>[] = [];
  let contradictsItself = false;
  rules.forEach((rule, i) => {
    const indexes = (members[i] ?? []).flatMap((guest) => indexOf.get(guest) ?? []);
    if (rule.relation === 'apart') {
      contradictsItself ||= new Set(indexes).size < indexes.length;
      apart.push(new Set(indexes));
    } else if (rule.relation === 'spread-racks') spread.push(countEach(indexes));
  });
  return { unknowns, apart, contradictsItself, spread };
}

const guestsOf = (rule: Rule, ground: RuleGround): Guest[] =>
  [...guestIdsOfRule(rule, ground)].flatMap((id) => {
    const guest = ground.guests.get(id);
    return guest && !guest.spec.deleted ? [guest] : [];
  });

/** Hosts on which guests may be. Those of a cluster are listed once, as most guests share them. */
class HostsOfGuests {
  private readonly byCluster = new Map<string | null, ReadonlySet<string>>();

  constructor(
    private readonly ground: RuleGround,
    private readonly withoutHostId: string | null,
  ) {}

  all(guests: readonly Guest[], limits: readonly Rule[]): ReadonlySet<string> {
    const sets = new Set(guests.map((guest) => this.homeOf(guest)));
    const binding = limits.filter((rule) => guests.some((guest) => speaksOf(rule, guest)));
    const [first, ...others] = sets;
    if (!first || (others.length === 0 && binding.length === 0)) return first ?? new Set();
    const stays = (id: string) => others.every((set) => set.has(id)) && binding.every((rule) => this.allows(rule, id));
    return new Set([...first].filter(stays));
  }

  private homeOf({ spec, assignment }: Guest): ReadonlySet<string> {
    if (spec.placement.pinnedHostId !== null) return this.single(spec.placement.pinnedHostId);
    const here = assignment === null ? undefined : this.ground.hosts.get(assignment.hostId);
    return this.cluster(here?.clusterId ?? spec.placement.clusterId);
  }

  private single(id: string): ReadonlySet<string> {
    return new Set(id === this.withoutHostId ? [] : [id]);
  }

  private cluster(clusterId: string | null): ReadonlySet<string> {
    let found = this.byCluster.get(clusterId);
    if (!found) {
      const hosts = [...this.ground.hosts.values()].filter(
        (host) => host.id !== this.withoutHostId && (clusterId === null || host.clusterId === clusterId),
      );
      found = new Set(hosts.map(({ id }) => id));
      this.byCluster.set(clusterId, found);
    }
    return found;
  }

  private allows(rule: Rule, hostId: string): boolean {
    const host = this.ground.hosts.get(hostId);
    return host !== undefined && isNamedBy(rule, host) === (rule.relation === 'on');
  }
}

const speaksOf = ({ guests }: Rule, guest: Guest): boolean =>
  guests.ids.includes(guest.id) || guest.spec.tags.some((tag) => guests.tags.includes(tag));

const isNamedBy = ({ hosts }: Rule, host: Host): boolean =>
  hosts.ids.includes(host.id) || hosts.racks.includes(host.rack) || host.tags.some((tag) => hosts.tags.includes(tag));

function countEach(indexes: readonly number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const index of indexes) counts.set(index, (counts.get(index) ?? 0) + 1);
  return counts;
}
