import type { Candidate, Refusal, ScorePart } from '../model/decision';
import type { Ask } from './ask';
import { totalOf } from './evaluate';
import type { PlacementView } from './placement-view';
import { aim, makeSpot, type Spot } from './spot';
import { choosePools } from './storage-choice';

/** One host in full: everything it refuses, or its scores; and what it would look like with the guest on it. */
export function explainHost(view: PlacementView, ask: Ask, row: number): Candidate {
  const spot = aim(makeSpot(), view, row, ask.self);
  const refusals = refusalsOf(view, ask, spot);
  const eligible = refusals.length === 0;
  const scores = eligible ? scoresOf(view, ask, spot) : [];
  return {
    hostId: view.hosts.ids[row] ?? '',
    eligible,
    refusals,
    scores,
    total: eligible ? totalOf(view, ask, spot) / ask.fullScore : 0,
    predicted: predict(view, ask, spot),
    diskPools: eligible ? diskPoolsOn(view, ask, row) : {},
  };
}

/** Every requirement that a host does not meet. */
export function refusalsOf(view: PlacementView, ask: Ask, spot: Spot): Refusal[] {
  return ask.filters
    .filter((filter) => !filter.passes(view, ask, spot))
    .map((filter) => ({ filter: filter.name, ...filter.refusal(view, ask, spot) }));
}

/** Storage pool of each disk on a host that has room for them, by disk id. */
export function diskPoolsOn(view: PlacementView, ask: Ask, row: number): Readonly<Record<string, string>> {
  const chosen: number[] = [];
  choosePools(view.pools, row, ask.disks, ask.prefersLocalStorage, chosen);
  return Object.fromEntries(ask.disks.map((disk, i) => [disk.id, view.pools.ids[chosen[i] ?? -1] ?? '']));
}

function scoresOf(view: PlacementView, ask: Ask, spot: Spot): ScorePart[] {
  return ask.scorers.map(({ scorer, weight, worth }) => {
    const raw = scorer.raw(view, ask, spot);
    return { scorer: scorer.name, weight, raw, weighted: Math.round(worth * raw) / ask.fullScore };
  });
}

function predict({ hosts }: PlacementView, ask: Ask, spot: Spot): Candidate['predicted'] {
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
