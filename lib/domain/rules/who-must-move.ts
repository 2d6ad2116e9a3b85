import type { Inventory } from '../inventory/inventory';
import type { Guest } from '../model/guest';
import type { Rule } from '../model/rule';
import { groupBy, type Placed, placedMembersOf, rackShare, violatorsOfRule } from '../rule-violations';

/**
 * The fewest guests whose leaving their host lets a rule be kept, as far as the rule alone is concerned: of guests that crowd each other,
 * the one that is dearest to move stays. In the order in which to move them.
 */
export function whoMustMove(rule: Rule, inventory: Inventory): Guest[] {
  if (!rule.enabled) return [];
  const violators = violatorsOfRule(rule, inventory);
  const wrong = placedMembersOf(rule, inventory).filter(({ guest }) => violators.has(guest.id));
  return leavers[rule.relation](wrong, rule, inventory).map(({ guest }) => guest);
}

type Leavers = (wrong: readonly Placed[], rule: Rule, inventory: Inventory) => Placed[];

/** Violators of `together` are those away from where most are, and those of `on` and `not-on` stand on a wrong host: all of them go. */
const all: Leavers = (wrong) => byCost(wrong);

const leavers: Record<Rule['relation'], Leavers> = {
  apart: (wrong) => byCost(groupsBy(wrong, ({ host }) => host.id).flatMap((group) => byCost(group).slice(0, -1))),
  together: all,
  on: all,
  'not-on': all,
  'spread-racks': (wrong, rule, inventory) => {
    const share = rackShare(placedMembersOf(rule, inventory), inventory);
    return byCost(groupsBy(wrong, ({ host }) => host.rack).flatMap((group) => byCost(group).slice(0, Math.max(0, group.length - share))));
  },
};

/** The cheapest to move first: least memory, then by id so that the answer is always the same. */
const byCost = (members: readonly Placed[]): Placed[] =>
  [...members].sort((a, b) => a.guest.spec.memoryBytes - b.guest.spec.memoryBytes || (a.guest.id < b.guest.id ? -1 : 1));

const groupsBy = (members: readonly Placed[], keyOf: (member: Placed) => string): Placed[][] => [...groupBy(members, keyOf).values()];
