import { canAllDiffer } from './match-hosts';
import type { RuleGround, RulePuzzle, Unknown } from './rule-puzzle';

/** Deeds of the search after which it gives up and believes that there is an answer: a clash that is told is always a true one. */
const mostTries = 20_000;

/** Why no host assignment can keep the rules; null when one can, or when none was proved impossible. */
export type Impossibility = 'together-and-apart' | 'no-host-left' | 'too-big-together' | 'too-few-hosts' | 'racks-and-together';

/** Looks for a proof that a puzzle has no answer, cheapest first. Room on hosts counts only for guests that must share one. */
export function findImpossibility(puzzle: RulePuzzle, ground: RuleGround): Impossibility | null {
  if (puzzle.contradictsItself) return 'together-and-apart';
  if (puzzle.unknowns.some(({ hosts }) => hosts.size === 0)) return 'no-host-left';
  if (puzzle.unknowns.some((unknown) => !fitsTogether(unknown, ground))) return 'too-big-together';
  if (puzzle.spread.some((members) => !canSpread(members, puzzle, ground))) return 'racks-and-together';
  const hostsOf = (index: number) => puzzle.unknowns[index]?.hosts ?? new Set<string>();
  if (!puzzle.apart.every((group) => canAllDiffer([...group].map(hostsOf)))) return 'too-few-hosts';
  return puzzle.apart.length > 1 && !canColour(puzzle) ? 'too-few-hosts' : null;
}

/** Alone, a guest fits or not whatever the rules say. */
const fitsTogether = (unknown: Unknown, ground: RuleGround): boolean =>
  unknown.guests.length < 2 || hostsThatHold(unknown, ground).length > 0;

/** Hosts that could hold all guests of an unknown, were they empty. By the physical size; overcommit is a policy that can change. */
export function hostsThatHold({ guests, hosts }: Unknown, ground: RuleGround): string[] {
  const memoryBytes = guests.reduce((sum, { spec }) => sum + (spec.power === 'stopped' ? 0 : spec.memoryBytes), 0);
  return [...hosts].filter((id) => (ground.hosts.get(id)?.capacity.memoryBytes ?? 0) >= memoryBytes);
}

/** Guests that share a host share its rack: with k of them there, every other rack of the rule needs k - 1 others. */
function canSpread(members: ReadonlyMap<number, number>, puzzle: RulePuzzle, ground: RuleGround): boolean {
  const racks = new Set<string>();
  let total = 0;
  let most = 0;
  for (const [index, count] of members) {
    total += count;
    most = Math.max(most, count);
    for (const id of puzzle.unknowns[index]?.hosts ?? []) racks.add(ground.hosts.get(id)?.rack ?? '');
  }
  return most < 2 || total >= most + (racks.size - 1) * (most - 1);
}

/**
 * Graph colouring with lists: hosts are colours, an edge joins unknowns that are apart. Whoever has more hosts than neighbours is taken
 * out first, as it can always be served last; the rest is searched, the pickiest unknown first, within a budget.
 */
function canColour({ unknowns, apart }: RulePuzzle): boolean {
  const neighbours = unknowns.map((_, index) => neighboursOf(index, apart));
  const core = coreOf(
    neighbours,
    unknowns.map(({ hosts }) => hosts.size),
  );
  const taken = new Map<number, string>();
  let tries = 0;
  const freeHosts = (index: number) => {
    const used = new Set([...(neighbours[index] ?? [])].map((other) => taken.get(other)));
    return [...(unknowns[index]?.hosts ?? [])].filter((id) => !used.has(id));
  };
  const search = (): boolean => {
    const open = core.filter((index) => !taken.has(index));
    if (open.length === 0 || ++tries > mostTries) return true;
    const [next] = open.map((index) => ({ index, free: freeHosts(index) })).sort((a, b) => a.free.length - b.free.length);
    for (const host of next?.free ?? []) {
      taken.set(next?.index ?? -1, host);
      if (search()) return true;
      taken.delete(next?.index ?? -1);
    }
    return false;
  };
  return search();
}

/** Unknowns that must differ from one. */
export function neighboursOf(index: number, apart: RulePuzzle['apart']): Set<number> {
  const found = new Set<number>();
  for (const group of apart) if (group.has(index)) for (const other of group) found.add(other);
  found.delete(index);
  return found;
}

function coreOf(neighbours: readonly ReadonlySet<number>[], hostCounts: readonly number[]): number[] {
  const core = new Set(neighbours.keys());
  const waiting = [...core];
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    if (!core.has(index)) continue;
    const inCore = [...(neighbours[index] ?? [])].filter((other) => core.has(other));
    if (inCore.length >= (hostCounts[index] ?? 0)) continue;
    core.delete(index);
    waiting.push(...inCore);
  }
  return [...core];
}
