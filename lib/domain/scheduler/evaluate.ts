import type { FilterName } from '../model/decision';
import type { Ask } from './ask';
import { codeOfFilter, isFixedFilter } from './filter-codes';
import type { PlacementView } from './placement-view';
import { aim, makeSpot, type Spot } from './spot';

/** A refused host has no total. */
export const REFUSED = -1;

/** Name of the first filter that a host does not pass, or null when it passes all. */
export function firstRefusing(view: PlacementView, ask: Ask, spot: Spot): FilterName | null {
  for (const filter of ask.filters) if (!filter.passes(view, ask, spot)) return filter.name;
  return null;
}

/** Sum of the weighed scores of a host that passes, in score units. */
export function totalOf(view: PlacementView, ask: Ask, spot: Spot): number {
  let total = 0;
  for (const { scorer, worth } of ask.scorers) total += Math.round(worth * scorer.raw(view, ask, spot));
  return total;
}

const spot = makeSpot(); // one at a time: evaluation never nests

/** Total of one host in score units, or REFUSED. */
export function evaluate(view: PlacementView, ask: Ask, row: number): number {
  aim(spot, view, row, ask.self);
  return firstRefusing(view, ask, spot) === null ? totalOf(view, ask, spot) : REFUSED;
}

/** Code of the first filter by which one host refuses, 0 when it does not. */
export function codeOfRefusal(view: PlacementView, ask: Ask, row: number): number {
  const first = firstRefusing(view, ask, aim(spot, view, row, ask.self));
  return first === null ? 0 : codeOfFilter[first];
}

/** Hosts of each rack that pass the filters on what a host is: the racks over which a guest can be spread. */
export function countFitInRacks(view: PlacementView, ask: Ask): Int32Array {
  const counts = new Int32Array(view.hosts.rackNames.length);
  for (let row = 0; row < view.hosts.count; row++) {
    aim(spot, view, row, ask.self);
    const first = firstRefusing(view, ask, spot);
    const rack = view.hosts.rack[row] ?? 0;
    if (first === null || !isFixedFilter(first)) counts[rack] = (counts[rack] ?? 0) + 1;
  }
  return counts;
}
