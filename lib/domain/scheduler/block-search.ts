import { REFUSED } from './evaluate';
import type { Overlay } from './overlay';
import type { PlacementIndex } from './placement-index';
import type { RequestClass } from './request-class';

/** Looks for the best host of a request with wishes, a block of hosts at a time, in any order. */
export class BlockSearch {
  /** Row of the best so far, of equals the first; -1 for none. */
  best = -1;
  private bestTotal = REFUSED;
  private readonly scoreElsewhere: number;
  private readonly bestScore: number;

  constructor(
    private readonly index: PlacementIndex,
    private readonly base: RequestClass,
    private readonly overlay: Overlay,
  ) {
    this.scoreElsewhere = overlay.scoreElsewhere;
    this.bestScore = overlay.bestScore;
  }

  /** Takes a host when it beats the best so far. */
  offer(row: number, total: number): void {
    if (total === REFUSED || total < this.bestTotal || (total === this.bestTotal && row >= this.best)) return;
    this.best = row;
    this.bestTotal = total;
  }

  /** Takes the best host of a block (whose listed hosts are marked in the index), unless none of it could win. */
  look(block: number): void {
    const bound = this.base.boundOf(block);
    if (bound === REFUSED) return;
    const isListed = this.index.marks.hasInBlock(block);
    const mostOnHost = isListed ? this.bestScore : this.scoreElsewhere;
    if (bound + this.overlay.bestRackScore + mostOnHost < this.bestTotal) return;
    const { blockStarts, rack } = this.index.hosts;
    const inRack = rack[blockStarts[block] ?? 0] ?? 0;
    const rackScore = this.overlay.rackScore(inRack);
    if (bound + rackScore + mostOnHost < this.bestTotal || this.overlay.isClosed(inRack)) return;
    if (isListed) this.goThrough(block, rackScore);
    else {
      const top = this.base.bestIn(block);
      if (top >= 0) this.offer(top, this.base.totalOn(top) + rackScore + mostOnHost);
    }
  }

  private goThrough(block: number, rackScore: number): void {
    const { blockStarts } = this.index.hosts;
    const end = blockStarts[block + 1] ?? 0;
    for (let row = blockStarts[block] ?? 0; row < end; row++) {
      const plain = this.base.totalOn(row);
      if (plain === REFUSED || plain + rackScore + this.bestScore < this.bestTotal) continue;
      this.offer(row, this.index.marks.has(row) ? this.overlay.totalOn(row) : plain + rackScore + this.scoreElsewhere);
    }
  }
}
