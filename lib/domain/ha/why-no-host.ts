import type { PlacementRequest } from '../model/decision';
import type { PlanReason } from '../model/plan';
import type { PlanningView } from '../plans/planning-view';
import { refusalReason } from '../plans/refusal-reason';
import { refusalsOf } from '../scheduler/explain-host';
import { filters } from '../scheduler/filters';
import { askOf, classify } from '../scheduler/place-fast';
import type { PlacementIndex } from '../scheduler/placement-index';
import { aim, makeSpot } from '../scheduler/spot';

/**
 * Why no host takes a guest, by the one that comes nearest: of the hosts of its cluster the one that passes the most filters in their
 * order, and of those the one with the least missing. Says so when the guest's disks could only be reached from hosts that are lost.
 */
export function whyNoHost(view: Pick<PlanningView, 'inventory' | 'index'>, request: PlacementRequest): PlanReason {
  const { index, inventory } = view;
  const row = nearestMiss(index, request);
  if (row < 0) return { code: 'no-other-host', params: {} };
  const ask = askOf(classify(index, request));
  const [refusal] = refusalsOf(index, ask, aim(makeSpot(), index, row, ask.self));
  if (!refusal) return { code: 'no-other-host', params: {} };
  const unreachable = refusal.filter === 'storage' ? poolOutOfReach(view, request) : null;
  if (unreachable !== null) return { code: 'disks-only-there', params: { pool: inventory.storagePools.get(unreachable)?.name ?? '' } };
  return refusalReason(inventory, refusal, index.hosts.ids[row] ?? '');
}

function nearestMiss(index: PlacementIndex, request: PlacementRequest): number {
  const classed = classify(index, request);
  const ask = askOf(classed);
  const filterOf = new Map(filters.map((filter, place) => [filter, place]));
  const spot = makeSpot();
  let best = -1;
  let bestPlace = -1;
  let bestShortfall = 0;
  for (let row = 0; row < index.hosts.count; row++) {
    if (index.hosts.accepts[row] !== 1 || (ask.clusterRow >= 0 && index.hosts.cluster[row] !== ask.clusterRow)) continue;
    aim(spot, index, row, ask.self);
    const refusing = ask.filters.find((filter) => !filter.passes(index, ask, spot));
    if (!refusing) continue;
    const place = filterOf.get(refusing) ?? 0;
    if (place < bestPlace) continue;
    const shortfall = refusing.shortfall(index, ask, spot);
    if (place === bestPlace && shortfall >= bestShortfall) continue;
    best = row;
    bestPlace = place;
    bestShortfall = shortfall;
  }
  return best;
}

/** A pool that holds one of its disks and that no host in service reaches. */
function poolOutOfReach({ index }: Pick<PlanningView, 'index'>, { disks }: PlacementRequest): string | null {
  const lost = disks.find(({ storagePoolId }) => {
    const pool = index.pools.rowOf.get(storagePoolId ?? '');
    return pool !== undefined && !(index.pools.hostsOf[pool] ?? []).some((row) => index.hosts.accepts[row] === 1);
  });
  return lost?.storagePoolId ?? null;
}
