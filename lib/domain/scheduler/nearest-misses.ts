import type { Ask } from './ask';
import type { PlacementIndex } from './placement-index';
import { aim, makeSpot, type Spot } from './spot';

/** Rows of the hosts that come closest to taking a refused request: those with the fewest refusals, then the smallest ones. */
export function nearestMisses(index: PlacementIndex, ask: Ask, count: number): number[] {
  const spot = makeSpot();
  const misses = Array.from({ length: index.hosts.count }, (_, row) => missOf(index, ask, aim(spot, index, row, ask.self)));
  return misses
    .sort((a, b) => a.refusals - b.refusals || a.shortfall - b.shortfall || a.row - b.row)
    .slice(0, count)
    .map(({ row }) => row);
}

function missOf(index: PlacementIndex, ask: Ask, spot: Spot): { row: number; refusals: number; shortfall: number } {
  let refusals = 0;
  let shortfall = 0;
  for (const filter of ask.filters) {
    if (filter.passes(index, ask, spot)) continue;
    refusals++;
    shortfall += filter.shortfall(index, ask, spot);
  }
  return { row: spot.row, refusals, shortfall };
}
