import type { RefusalGroup } from '../model/decision';
import type { Ask } from './ask';
import { REFUSED } from './evaluate';
import type { FitClass } from './fit-class';
import { RefusalGroups } from './group-refusals';
import type { PlacementView } from './placement-view';
import type { SizeClass } from './size-class';
import { aim, makeSpot } from './spot';

const UNSEEN = -1;

interface Refusals {
  readonly eligibleCount: number;
  readonly refusalGroups: readonly RefusalGroup[];
}

/**
 * What every host answers to all requests of one class (same size, type, policy, networks, shape of disks …), other guests' wishes
 * aside: room and scores as its size has them, where the host is not barred to its kind, and what the place of a guest's data is
 * worth. Between two requests only what changed is asked again, so a placement costs what changed, not what there is.
 */
export class RequestClass {
  /** By host row from the first of its scope: what the scorers on place add; null when there are none. They read what only a new index changes. */
  private readonly placeTotals: Int32Array | null;
  private readonly mostForPlace: number;
  /** By block: best row and its total as they were at a version of the block; kept where the size's own best is not the answer. */
  private readonly bestInBlock: Int32Array;
  private readonly totalInBlock: Int32Array;
  private readonly seenVersion: Float64Array;
  private told: (Refusals & { readonly version: number; readonly hasStorage: boolean }) | null = null;

  constructor(
    private readonly view: PlacementView,
    /** The request without what concerns other guests or itself. */
    readonly ask: Ask,
    private readonly size: SizeClass,
    readonly fit: FitClass,
  ) {
    const blocks = fit.openInBlock.length;
    this.placeTotals = placeTotalsOf(view, ask, fit.scope);
    this.mostForPlace = this.placeTotals?.reduce((most, total) => Math.max(most, total), 0) ?? 0;
    this.bestInBlock = new Int32Array(blocks).fill(-1);
    this.totalInBlock = new Int32Array(blocks).fill(REFUSED);
    this.seenVersion = new Float64Array(blocks).fill(UNSEEN);
  }

  /** Blocks outside these refuse. */
  get firstBlock(): number {
    return this.fit.scope.firstBlock;
  }

  get endBlock(): number {
    return this.fit.scope.endBlock;
  }

  /** Takes in everything that changed since it last did. */
  catchUp(): void {
    this.size.catchUp();
    this.fit.catchUp();
  }

  /** Sum of a host's scores in score units, or REFUSED. */
  totalOn(row: number): number {
    const total = this.fit.barredBy[row] === 0 ? (this.size.totals[row] ?? REFUSED) : REFUSED;
    return total === REFUSED || this.placeTotals === null ? total : total + (this.placeTotals[row - this.fit.scope.firstRow] ?? 0);
  }

  /** Code of the first filter that refuses, 0 for none. */
  refusedBy(row: number): number {
    return this.fit.refusedBy(row) || (this.size.refusedBy[row] ?? 0);
  }

  /** How many hosts pass, and why the others do not. Told again only after a refused host changed. */
  get refusals(): Refusals {
    const version = this.fit.version + this.size.refusalVersion;
    const isFresh = this.told?.version === version && !this.told.hasStorage; // room in a pool changes without a word
    if (this.told && isFresh) return this.told;
    const groups = new RefusalGroups(this.view, this.ask);
    let eligibleCount = 0;
    for (let row = 0; row < this.view.hosts.count; row++) {
      const code = this.refusedBy(row);
      if (code === 0) eligibleCount++;
      else groups.add(row, code);
    }
    const refusalGroups = groups.toList();
    this.told = { version, eligibleCount, refusalGroups, hasStorage: refusalGroups.some(({ filter }) => filter === 'storage') };
    return this.told;
  }

  /** What no host of a block exceeds, or REFUSED when all of them refuse. Cheap; `bestIn` is exact. */
  boundOf(block: number): number {
    if (this.fit.openInBlock[block] === 0) return REFUSED;
    if (this.seenVersion[block] === this.versionOf(block)) return this.totalInBlock[block] ?? REFUSED;
    const bound = this.size.boundOfBlock[block] ?? REFUSED;
    return bound === REFUSED ? REFUSED : bound + this.mostForPlace;
  }

  /** Row of a block's best host, of equals the first; -1 when all refuse. `totalOn` says what it has. */
  bestIn(block: number): number {
    if (this.seenVersion[block] === this.versionOf(block)) return this.bestInBlock[block] ?? -1;
    const best = this.placeTotals === null ? this.size.bestIn(block) : -1;
    if (best >= 0 && this.fit.barredBy[best] === 0) return best;
    this.findBestIn(block);
    return this.bestInBlock[block] ?? -1;
  }

  /** Both parts only grow, so their sum is as good as the pair. */
  private versionOf(block: number): number {
    return (this.size.versionOfBlock[block] ?? 0) + (this.fit.versionOfBlock[block] ?? 0);
  }

  private findBestIn(block: number): void {
    const { blockStarts } = this.view.hosts;
    const end = blockStarts[block + 1] ?? 0;
    let best = -1;
    let bestTotal = REFUSED;
    for (let row = blockStarts[block] ?? 0; row < end; row++) {
      const total = this.totalOn(row);
      if (total <= bestTotal) continue;
      best = row;
      bestTotal = total;
    }
    this.bestInBlock[block] = best;
    this.totalInBlock[block] = bestTotal;
    this.seenVersion[block] = this.versionOf(block);
  }
}

function placeTotalsOf(view: PlacementView, ask: Ask, { firstRow, endRow }: FitClass['scope']): Int32Array | null {
  const scorers = ask.scorers.filter(({ scorer }) => scorer.reads === 'place');
  if (scorers.length === 0) return null;
  const spot = makeSpot();
  const totals = new Int32Array(endRow - firstRow);
  for (let row = firstRow; row < endRow; row++) {
    aim(spot, view, row, null);
    totals[row - firstRow] = scorers.reduce((sum, { scorer, worth }) => sum + Math.round(worth * scorer.raw(view, ask, spot)), 0);
  }
  return totals;
}
