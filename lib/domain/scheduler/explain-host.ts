import type { Candidate, Refusal, ScorePart } from '../model/decision';
import type { Ask } from './ask';
import { totalOf } from './evaluate';
import type { PlacementIndex } from './placement-index';
import { aim, makeSpot, type Spot } from './spot';
import { choosePools } from './storage-choice';

/** One host in full: everything it refuses, or its scores; and what it would look like with the guest on it. */
export function explainHost(index: PlacementIndex, ask: Ask, row: number): Candidate {
  const spot = aim(makeSpot(), index, row, ask.self);
  const refusals = refusalsOf(index, ask, spot);
  const eligible = refusals.length === 0;
  const scores = eligible ? scoresOf(index, ask, spot) : [];
  return {
    hostId: index.hosts.ids[row] ?? '',
    eligible,
    refusals,
    scores,
    total: eligible ? totalOf(index, ask, spot) / ask.fullScore : 0,
    predicted: predict(index, ask, spot),
    diskPools: eligible ? diskPoolsOn(index, ask, row) : {},
  };
}

/** Every requirement that a host does not meet. */
export function refusalsOf(index: PlacementIndex, ask: Ask, spot: Spot): Refusal[] {
  return ask.filters
    .filter((filter) => !filter.passes(index, ask, spot))
    .map((filter) => ({ filter: filter.name, ...filter.refusal(index, ask, spot) }));
}

/** Storage pool of each disk on a host that has room for them, by disk id. */
export function diskPoolsOn(index: PlacementIndex, ask: Ask, row: number): Readonly<Record<string, string>> {
  const chosen: number[] = [];
  choosePools(index.pools, row, ask.disks, ask.prefersLocalStorage, chosen);
  return Object.fromEntries(ask.disks.map((disk, i) => [disk.id, index.pools.ids[chosen[i] ?? -1] ?? '']));
}

function scoresOf(index: PlacementIndex, ask: Ask, spot: Spot): ScorePart[] {
  return ask.scorers.map(({ scorer, weight, worth }) => {
    const raw = scorer.raw(index, ask, spot);
    return { scorer: scorer.name, weight, raw, weighted: Math.round(worth * raw) / ask.fullScore };
  });
}

function predict({ hosts }: PlacementIndex, ask: Ask, spot: Spot): Candidate['predicted'] {
  const own = spot.isPresent ? ask.self : null;
  const milli = 1000 * (hosts.cores[spot.row] ?? 1);
  const memory = hosts.memoryBytes[spot.row] ?? 1;
  return {
    cpu: (spot.demandMilli + ask.exactDemandMilli) / milli,
    memory: (spot.memoryBytes + ask.memoryBytes) / memory,
    cpuBefore: (spot.demandMilli + (own?.demandMilli ?? 0)) / milli,
    memoryBefore: (spot.memoryBytes + (own?.memoryBytes ?? 0)) / memory,
  };
}
