import type { PlacementRequest } from '../model/decision';
import { affinityOf, noAffinity } from './affinity';
import type { Ask } from './ask';
import { BlockSearch } from './block-search';
import { REFUSED } from './evaluate';
import { Overlay } from './overlay';
import type { PlacementIndex } from './placement-index';
import type { RequestClass } from './request-class';

/** A request as its class and what is its own: null when nothing is. */
export interface ClassedRequest {
  readonly base: RequestClass;
  readonly overlay: Overlay | null;
}

/** The request with everything that concerns it, as explanations read it. */
export const askOf = ({ base, overlay }: ClassedRequest): Ask => overlay?.ask ?? base.ask;

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
  for (let block = base.firstBlock; block < base.endBlock; block++) {
    if (base.boundOf(block) <= bestTotal) continue;
    const row = base.bestIn(block);
    const total = row < 0 ? REFUSED : base.totalOn(row);
    if (total <= bestTotal) continue;
    best = row;
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
 * Block by block: where no host is listed the block's best answers for it;
 * where one is, its hosts are gone through. A block whose best could not win with every wish kept is passed over. Hosts that the
 * guest is on may do better without its own use than their block says, and are compared last.
 */
function bestUnder(index: PlacementIndex, base: RequestClass, overlay: Overlay): number {
  const { marks } = index;
  marks.clear();
  overlay.eachListed((row) => marks.add(row));
  const search = new BlockSearch(index, base, overlay);
  for (let block = base.firstBlock; block < base.endBlock; block++) search.look(block);
  for (const row of overlay.self?.hosts ?? []) search.offer(row, overlay.totalOn(row));
  return search.best;
}
