import type { Ask } from './ask';
import type { PlacementView } from './placement-view';
import { aim, makeSpot, type Spot } from './spot';

/** Rows of the hosts that come closest to taking a refused request: those with the fewest refusals, then the smallest ones. */
export function nearestMisses(view: PlacementView, ask: Ask, count: number): number[] {
  const spot = makeSpot();
  const misses = Array.from({ length: view.hosts.count }, (_, row) => missOf(view, ask, aim(spot, view, row, ask.self)));
  return misses
    .sort((a, b) => a.refusals - b.refusals || a.shortfall - b.shortfall || a.row - b.row)
    .slice(0, count)
    .map(({ row }) => row);
}

function missOf(view: PlacementView, ask: Ask, spot: Spot): { row: number; refusals: number; shortfall: number } {
  let refusals = 0;
  let shortfall = 0;
  for (const filter of ask.filters) {
    if (filter.passes(view, ask, spot)) continue;
    refusals++;
    shortfall += filter.shortfall(view, ask, spot);
  }
  return { row: spot.row, refusals, shortfall };
}
