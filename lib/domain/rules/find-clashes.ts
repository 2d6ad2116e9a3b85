import type { Rule } from '../model/rule';
import { guestIdsOfRule } from '../rule-violations';
import { DisjointSets } from './disjoint-sets';
import { findImpossibility, hostsThatHold, type Impossibility, neighboursOf } from './find-impossibility';
import { type RuleGround, toRulePuzzle } from './rule-puzzle';

/** Hard rules that cannot all be kept, wherever the guests go; without any one of them the others can. */
export interface RuleClash {
  readonly rules: readonly Rule[];
  readonly why: Impossibility;
  /** The rules can be kept now, but not while this host is down; null when they can never be. */
  readonly withoutHostId: string | null;
}

/** Sets up to this size are looked for by trying all of them, so that the smallest is found; bigger ones are made minimal. */
const triedSize = 3;
/** Sets tried at most: a group of many rules is not tried out but thinned. */
const mostTried = 2_000;

/**
 * Every clash among the rules that are in force and hard: one for each group of rules that share guests, never and then with one host
 * down; only those that can have to do with `about` when it is given. What is told is proved; a group too hard to decide within the budget of the search counts as possible.
 */
export function findClashes(rules: Iterable<Rule>, ground: RuleGround, about?: Rule): RuleClash[] {
  const groups = groupsOfRules(rules, ground).filter((group) => about === undefined || group.includes(about));
  return groups.flatMap((group) => clashOf(group, ground, null) ?? clashWithoutHost(group, ground) ?? []);
}

function clashWithoutHost(group: readonly Rule[], ground: RuleGround): RuleClash | null {
  for (const hostId of hostsThatMatter(group, ground)) {
    const clash = clashOf(group, ground, hostId);
    if (clash) return clash;
  }
  return null;
}

/** A host matters only to unknowns that have hardly more hosts than neighbours, and to guests that must share the only one that holds them. */
function hostsThatMatter(group: readonly Rule[], ground: RuleGround): Set<string> {
  const puzzle = toRulePuzzle(group, ground);
  const mattering = puzzle.unknowns.flatMap((unknown, index) => {
    const roomy = hostsThatHold(unknown, ground);
    if (roomy.length === 1) return roomy;
    return unknown.hosts.size <= neighboursOf(index, puzzle.apart).size + 1 ? [...unknown.hosts] : [];
  });
  return new Set(mattering);
}

function clashOf(group: readonly Rule[], ground: RuleGround, withoutHostId: string | null): RuleClash | null {
  const judge = (rules: readonly Rule[]) => findImpossibility(toRulePuzzle(rules, ground, withoutHostId), ground);
  if (judge(group) === null) return null;
  const rules = smallest(group, (some) => judge(some) !== null);
  const why = judge(rules);
  return why && { rules, why, withoutHostId };
}

/** The smallest part that still clashes, when it is small; else one from which nothing can be left out (deletion filter of Bakker et al., 1993). */
function smallest(group: readonly Rule[], clashes: (rules: readonly Rule[]) => boolean): readonly Rule[] {
  for (let size = 1; size <= triedSize && choose(group.length, size) <= mostTried; size++)
    for (const some of combinations(group, size)) if (clashes(some)) return some;
  let kept = group;
  for (const rule of group) {
    const without = kept.filter((each) => each !== rule);
    if (clashes(without)) kept = without;
  }
  return kept;
}

/** Ways to choose `size` of `count` things. */
const choose = (count: number, size: number): number => (size === 0 ? 1 : (choose(count - 1, size - 1) * count) / size);

function* combinations<Item>(items: readonly Item[], size: number): Generator<Item[]> {
  if (size === 0) yield [];
  else
    for (let first = 0; first <= items.length - size; first++)
      for (const rest of combinations(items.slice(first + 1), size - 1)) yield [items[first] as Item, ...rest]; // first is within the list
}

/** Hard rules in force, those that share guests together; others cannot clash. */
function groupsOfRules(rules: Iterable<Rule>, ground: RuleGround): Rule[][] {
  const hard = [...rules].filter((rule) => rule.hard && rule.enabled);
  const groups = new DisjointSets(hard);
  const ofGuest = new Map<string, Rule>();
  for (const rule of hard)
    for (const id of guestIdsOfRule(rule, ground)) {
      const other = ofGuest.get(id);
      if (other) groups.unite([other, rule]);
      else ofGuest.set(id, rule);
    }
  return groups.classes();
}
