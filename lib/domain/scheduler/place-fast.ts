import type { PlacementRequest } from '../model/decision';
import { affinityOf, noAffinity } from './affinity';
import { REFUSED } from './evaluate';
import { Overlay } from './overlay';
import type { PlacementIndex } from './placement-index';
import type { RequestClass } from './request-class';

/** A request as its class and what is its own: null when nothing is. */
export interface ClassedRequest {
  readonly base: RequestClass;
  readonly overlay: Overlay | null;
}

/** Finds the class of a request and what concerns other guests. The answer is good until the index changes. */
export function classify(index: PlacementIndex, request: PlacementRequest): ClassedRequest {
  index.settle();
  const self = index.holdOf(request.guestId);
  const affinity = affinityOf(index, request, self);
  const base = index.classes.classOf(index, request, self);
  const isPlain = affinity === noAffinity && self === null;
  return { base, overlay: isPlain ? null : new Overlay(index, base, request, affinity, self) };
}

/** The row of the host that place() chooses, or -1 when every host refuses: the same answer without its reasons. */
export function placeFast(index: PlacementIndex, request: PlacementRequest): number {
  const { base, overlay } = classify(index, request);
  if (overlay === null) return bestOf(base);
  const narrowest = overlay.narrowest;
  return narrowest === null ? bestUnder(index, base, overlay) : bestAmong(narrowest.rows(), overlay);
}

function bestOf(base: RequestClass): number {
  let best = -1;
  let bestTotal = REFUSED;
  for (let block = 0; block < base.bestInBlock.length; block++) {
    const total = base.totalInBlock[block] ?? REFUSED;
    if (total <= bestTotal) continue;
    best = base.bestInBlock[block] ?? -1;
    bestTotal = total;
  }
  return best;
}

function bestAmong(rows: Iterable<number>, overlay: Overlay): number {
  let best = -1;
  let bestTotal = REFUSED;
  for (const row of rows) {
    const total = overlay.totalOn(row);
    if (total < bestTotal || total === REFUSED || (total === bestTotal && row > best)) continue;
    best = row;
    bestTotal = total;
  }
  return best;
}

/**
 * Block by block: where no host is listed the block's best answers for it; where one is, its hosts are gone through. A block whose
 * best could not win with every wish kept is passed over. Hosts that the guest is on may do better without its own use than their
 * block says, and are compared last.
 */
function bestUnder(index: PlacementIndex, base: RequestClass, overlay: Overlay): number {
  const { blockStarts, rack } = index.hosts;
  const { marks } = index;
  marks.clear();
  overlay.eachListed((row) => marks.add(row));
  const { scoreElsewhere, bestScore } = overlay;
  let best = -1;
  let bestTotal = REFUSED;
  for (let block = 0; block < base.bestInBlock.length; block++) {
    const top = base.bestInBlock[block] ?? -1;
    if (top < 0) continue;
    const inRack = rack[top] ?? 0;
    const rackScore = overlay.rackScore(inRack);
    const topTotal = (base.totalInBlock[block] ?? REFUSED) + rackScore;
    if (topTotal + bestScore <= bestTotal || overlay.isClosed(inRack)) continue;
    if (!marks.hasInBlock(block)) {
      if (topTotal + scoreElsewhere <= bestTotal) continue;
      best = top;
      bestTotal = topTotal + scoreElsewhere;
      continue;
    }
    const end = blockStarts[block + 1] ?? 0;
    for (let row = blockStarts[block] ?? 0; row < end; row++) {
      const plain = base.totalOn(row);
      if (plain === REFUSED || plain + rackScore + bestScore <= bestTotal) continue;
      const total = marks.has(row) ? overlay.totalOn(row) : plain + rackScore + scoreElsewhere;
      if (total <= bestTotal) continue;
      best = row;
      bestTotal = total;
    }
  }
  return bestWithOwn(overlay, best, bestTotal);
}

function bestWithOwn(overlay: Overlay, bestElsewhere: number, totalElsewhere: number): number {
  let best = bestElsewhere;
  let bestTotal = totalElsewhere;
  for (const row of overlay.self?.hosts ?? []) {
    const total = overlay.totalOn(row);
    if (total === REFUSED || total < bestTotal || (total === bestTotal && row >= best)) continue;
    best = row;
    bestTotal = total;
  }
  return best;
}
