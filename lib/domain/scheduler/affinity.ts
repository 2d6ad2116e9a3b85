import type { PlacementRequest } from '../model/decision';
import { HostTerm, type Listing, RackTerm } from './affinity-terms';
import { groupKey, type Hold } from './hold';
import type { PlacementView } from './placement-view';
import type { KnownRule } from './rule-book';

/** Everything about other guests and named hosts that bears on one request. */
export interface Affinity {
  readonly hard: readonly HostTerm[];
  readonly soft: readonly HostTerm[];
  readonly hardRacks: readonly RackTerm[];
  readonly softRacks: readonly RackTerm[];
}

export const noAffinity: Affinity = { hard: [], soft: [], hardRacks: [], softRacks: [] };

/**
 * Turns a request's own terms, the terms of other guests about it, and the pool's rules into lists of hosts and racks.
 * A hard `avoid` holds both ways, as does a `with` that names a guest. Whom it should be with is looked for on hosts that accept
 * guests: partners on a host that fails or is being emptied will have to follow, and do not hold each other there.
 * Soft wishes speak for the guest that has them alone.
 */
export function affinityOf(view: PlacementView, request: PlacementRequest, self: Hold | null): Affinity {
  const { avoid, with: partners, prefer, preferNot, spreadTag } = request.placement;
  const hasOwn = avoid.length + partners.length + prefer.length + preferNot.length > 0 || spreadTag !== null;
  if (!hasOwn && request.tags.length === 0 && request.guestId === null) return noAffinity;
  const rules = view.rules.rulesFor(request.tags, request.guestId);
  const found: Record<'hard' | 'soft', HostTerm[]> & Record<'hardRacks' | 'softRacks', RackTerm[]> = {
    hard: [],
    soft: [],
    hardRacks: [],
    softRacks: [],
  };
  const add = (term: HostTerm | null) => {
    if (term?.isBinding(view.hosts.accepts)) (term.isHard ? found.hard : found.soft).push(term);
  };
  if (hasOwn) {
    for (const target of avoid) add(awayFrom(view, target, self, true));
    for (const target of partners) add(togetherWith(view, target, self, true));
    for (const target of preferNot) add(awayFrom(view, target, self, false));
    for (const target of prefer) add(togetherWith(view, target, self, false));
    if (spreadTag !== null) found.softRacks.push(rackTerm(view, groupKey.tag(spreadTag), self, 'spread', spreadTag, false));
  }
  for (const target of namesOf(request)) {
    const avoiding = groupKey.avoiding(target);
    if (!view.membersOf(avoiding).isEmpty) add(groupTerm(view, avoiding, self, { ...awayFromGroup, relation: 'avoid', detail: target }));
  }
  if (request.guestId !== null) {
    const key = groupKey.with(request.guestId);
    if (!view.membersOf(key).isEmpty) add(groupTerm(view, key, self, { ...nearGroup, relation: 'with', detail: request.guestId }));
  }
  for (const known of rules) {
    if (known.rule.relation !== 'spread-racks') add(ruleTerm(view, known, self));
    else {
      const term = rackTerm(view, known.key, self, 'spread-racks', known.rule.id, known.rule.hard);
      (known.rule.hard ? found.hardRacks : found.softRacks).push(term);
    }
  }
  const isNone = found.hard.length + found.soft.length + found.hardRacks.length + found.softRacks.length === 0;
  return isNone ? noAffinity : found;
}

const awayFromGroup = { isHard: true, sense: 'not-on' as const };
const nearGroup = { isHard: true, sense: 'only-on' as const };

/** By which names other guests may speak of the one asked for. */
function namesOf(request: PlacementRequest): string[] {
  const names = request.tags.map((tag) => `tag:${tag}`);
  return request.guestId === null ? names : [...names, request.guestId];
}

function groupTerm(view: PlacementView, key: string, self: Hold | null, listing: Listing): HostTerm {
  const members = view.membersOf(key);
  const isMember = self?.groups.includes(key) === true;
  if (listing.sense === 'not-on') return new HostTerm(members.onHost, isMember ? self.hosts : [], listing);
  return new HostTerm(members.atHome, isMember ? [self.home] : [], listing);
}

function awayFrom(view: PlacementView, target: string, self: Hold | null, isHard: boolean): HostTerm | null {
  const listing: Listing = { isHard, sense: 'not-on', relation: 'avoid', detail: target };
  if (target.startsWith('tag:')) return groupTerm(view, target, self, listing);
  const host = view.hosts.rowOf.get(target);
  if (host !== undefined) return new HostTerm(new Map([[host, 1]]), [], listing);
  const hold = view.holdOf(target);
  return hold === null || hold === self ? null : new HostTerm(new Map(hold.hosts.map((row) => [row, 1])), [], listing);
}

function togetherWith(view: PlacementView, target: string, self: Hold | null, isHard: boolean): HostTerm | null {
  const listing: Listing = { isHard, sense: 'only-on', relation: 'with', detail: target };
  if (target.startsWith('tag:')) return groupTerm(view, target, self, listing);
  const host = view.hosts.rowOf.get(target);
  if (host !== undefined) return new HostTerm(new Map([[host, 1]]), [], { ...listing, isNamedHost: true });
  const hold = view.holdOf(target);
  return hold === null || hold === self || hold.home < 0 ? null : new HostTerm(new Map([[hold.home, 1]]), [], listing);
}

function ruleTerm(view: PlacementView, { rule, key, hosts }: KnownRule, self: Hold | null): HostTerm {
  const listing = { isHard: rule.hard, relation: rule.relation, detail: rule.id };
  if (rule.relation === 'on') return new HostTerm(countEach(hosts), [], { ...listing, sense: 'only-on', isNamedHost: true });
  if (rule.relation === 'not-on') return new HostTerm(countEach(hosts), [], { ...listing, sense: 'not-on' });
  return groupTerm(view, key, self, { ...listing, sense: rule.relation === 'together' ? 'only-on' : 'not-on' });
}

function rackTerm(view: PlacementView, key: string, self: Hold | null, relation: RackTerm['relation'], detail: string, isHard: boolean) {
  const ownRack = self?.groups.includes(key) && self.home >= 0 ? (view.hosts.rack[self.home] ?? -1) : -1;
  return new RackTerm(view.membersOf(key).inRack, ownRack, relation, detail, isHard);
}

const countEach = (rows: ReadonlySet<number>): ReadonlyMap<number, number> => new Map([...rows].map((row) => [row, 1]));
