import { WIDTH } from './balance-resource';
import type { GuestRows } from './guest-rows';
import type { HostLoads } from './host-loads';
import type { Refusals } from './refusals';

/** One move thought of, in rows. `gain` is what the two hosts lose in strain (see HostLoads); `worth` that less what the move costs. */
export interface PossibleMove {
  guest: number;
  to: number;
  gain: number;
  worth: number;
}

/** The hosts to try, and a bound on what the best of them could gain by a load: 0 or less rules a guest out unseen. */
export interface Receivers {
  readonly rows: Int32Array;
  mostTaken(loads: Float64Array, at: number): number;
}

export interface MoveSearch {
  readonly hosts: HostLoads;
  readonly guests: GuestRows;
  /** Strain that a second of a move from or to each host costs, spread over the time that the move is worth something. */
  readonly costPerSecond: Float64Array;
  readonly refusals: Refusals;
  /** By guest row: 1 once it is not to be moved (again) in this plan. */
  readonly settled: Uint8Array;
}

/**
 * The move of a guest from one host to one of `targets` that is worth most, or null when none is worth anything. This is the innermost loop of
 * the balancer: every guest of the host against every target, a few additions each, nothing allocated.
 */
export function bestMoveFrom(search: MoveSearch, from: number, targets: Receivers): PossibleMove | null {
  const { guests, settled } = search;
  let best: PossibleMove | null = null;
  for (const guest of guests.onHost[from] ?? []) {
    if (settled[guest] === 1 || guests.host[guest] !== from) continue;
    const relief = reliefOf(search.hosts, guests.loads, guest * WIDTH, from);
    if (relief + targets.mostTaken(guests.loads, guest * WIDTH) <= (best?.worth ?? 0)) continue;
    best = bestTarget(search, guest, from, targets.rows, relief, best);
  }
  return best;
}

/** What the strain of a host falls by when a load leaves it; below 0 when it rises. */
export function reliefOf({ shares, means, perUnit, weights }: HostLoads, loads: Float64Array, at: number, from: number): number {
  let relief = 0;
  for (let r = 0; r < WIDTH; r++) {
    const a = from * WIDTH + r;
    const part = (loads[at + r] ?? 0) * (perUnit[a] ?? 0);
    relief += (weights[r] ?? 0) * part * (2 * ((shares[a] ?? 0) - (means[r] ?? 0)) - part);
  }
  return relief;
}

function bestTarget(
  { hosts, guests, costPerSecond, refusals }: MoveSearch,
  guest: number,
  from: number,
  targets: Int32Array,
  relief: number,
  soFar: PossibleMove | null,
): PossibleMove | null {
  const { shares, means, perUnit, weights } = hosts;
  const { loads } = guests;
  const at = guest * WIDTH;
  const seconds = guests.seconds[guest] ?? 0;
  const base = relief - seconds * (costPerSecond[from] ?? 0);
  let best = soFar;
  let bestWorth = soFar?.worth ?? 0;
  for (let i = 0; i < targets.length; i++) {
    const to = targets[i] ?? 0;
    let strain = 0;
    for (let r = 0; r < WIDTH; r++) {
      const b = to * WIDTH + r;
      const part = (loads[at + r] ?? 0) * (perUnit[b] ?? 0);
      strain += (weights[r] ?? 0) * part * (2 * ((shares[b] ?? 0) - (means[r] ?? 0)) + part);
    }
    const worth = base - strain - seconds * (costPerSecond[to] ?? 0);
    if (worth <= bestWorth || to === from || refusals.has(guest, to)) continue;
    bestWorth = worth;
    best = { guest, to, gain: relief - strain, worth };
  }
  return best;
}
