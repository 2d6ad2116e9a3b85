import type { RefusalGroup } from '../model/decision';
import type { Ask, WeighedScorer } from './ask';
import { REFUSED } from './evaluate';
import { codeOfFilter, isFixedCode } from './filter-codes';
import type { Filter } from './filters';
import { RefusalGroups } from './group-refusals';
import type { PlacementIndex } from './placement-index';
import { PoolWatch } from './pool-watch';
import type { SizeClass } from './size-class';
import { aim, makeSpot } from './spot';

const spot = makeSpot();

const UNSEEN = -1;

interface Refusals {
  readonly eligibleCount: number;
  readonly refusalGroups: readonly RefusalGroup[];
}

/**
 * What every host answers to all requests of one class (same size, type, policy, networks, shape of disks …), other guests' wishes
 * aside. Room and scores are its size's; it adds which hosts are barred, by what they are or by their storage, and what the place
 * of a guest's data is worth. Between two requests only what changed is asked again, so a placement costs what changed, not what
 * there is.
 */
export class RequestClass {
  /** By rack row: hosts that pass the filters on what a host is; and how many racks have any. */
  readonly fitInRack: Int32Array;
  racksThatFit = 0;
  /** By host row: code of the first filter on host and storage that refuses; and what the scorers on place add, if there are any. */
  private readonly barredBy: Uint8Array;
  private readonly placeTotals: Float64Array | null;
  private readonly mostForPlace: number;
  private readonly hostFilters: readonly Filter[];
  private readonly placeScorers: readonly WeighedScorer[];
  /** By block of hosts: how many are not barred. */
  private readonly openInBlock: Int32Array;
  /** By block: best row and its total as they were at a version of the size's block; asked for where the size's own best is barred. */
  private readonly bestInBlock: Int32Array;
  private readonly totalInBlock: Float64Array;
  private readonly seenVersion: Float64Array;
  private readonly poolWatch: PoolWatch;
  private hostCursor = -1;
  private barVersion = 0;
  private told: (Refusals & { readonly version: number; readonly hasStorage: boolean }) | null = null;

  constructor(
    private readonly index: PlacementIndex,
    /** The request without what concerns other guests or itself. */
    readonly ask: Ask,
    private readonly size: SizeClass,
  ) {
    const { hosts } = index;
    const blocks = hosts.blockStarts.length - 1;
    this.hostFilters = ask.filters.filter(({ reads }) => reads === 'host' || reads === 'storage');
    this.placeScorers = ask.scorers.filter(({ scorer }) => scorer.reads === 'place');
    this.placeTotals = this.placeScorers.length > 0 ? new Float64Array(hosts.count) : null;
    this.mostForPlace = this.placeScorers.reduce((sum, { worth }) => sum + worth, 0);
    this.barredBy = new Uint8Array(hosts.count);
    this.fitInRack = new Int32Array(hosts.rackNames.length);
    this.openInBlock = new Int32Array(blocks);
    this.bestInBlock = new Int32Array(blocks).fill(-1);
    this.totalInBlock = new Float64Array(blocks).fill(REFUSED);
    this.seenVersion = new Float64Array(blocks).fill(UNSEEN);
    this.poolWatch = new PoolWatch(index.pools, ask.disks);
    for (let row = 0; row < hosts.count; row++) {
      this.addToRack(row, 1);
      this.addToBlock(row, 1);
    }
  }

  get blockCount(): number {
    return this.openInBlock.length;
  }

  /** Sum of a host's scores in billionths, or REFUSED. */
  totalOn(row: number): number {
    const total = this.barredBy[row] === 0 ? (this.size.totals[row] ?? REFUSED) : REFUSED;
    return total === REFUSED || this.placeTotals === null ? total : total + (this.placeTotals[row] ?? 0);
  }

  /** Code of the first filter that refuses, 0 for none. */
  refusedBy(row: number): number {
    return this.barredBy[row] || (this.size.refusedBy[row] ?? 0);
  }

  /** How many hosts pass, and why the others do not. Told again only after a refused host changed. */
  get refusals(): Refusals {
    const version = this.barVersion + this.size.refusalVersion;
    const isFresh = this.told?.version === version && !this.told.hasStorage; // room in a pool changes without a word
    if (this.told && isFresh) return this.told;
    const groups = new RefusalGroups(this.index, this.ask);
    let eligibleCount = 0;
    for (let row = 0; row < this.barredBy.length; row++) {
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
    if (this.openInBlock[block] === 0) return REFUSED;
    if (this.seenVersion[block] === this.size.versionOfBlock[block]) return this.totalInBlock[block] ?? REFUSED;
    const bound = this.size.boundOfBlock[block] ?? REFUSED;
    return bound === REFUSED ? REFUSED : bound + this.mostForPlace;
  }

  /** Row of a block's best host, of equals the first; -1 when all refuse. `totalOn` says what it has. */
  bestIn(block: number): number {
    if (this.seenVersion[block] === this.size.versionOfBlock[block]) return this.bestInBlock[block] ?? -1;
    const best = this.placeTotals === null ? this.size.bestIn(block) : UNSEEN;
    if (best >= 0 && this.barredBy[best] === 0) return best;
    this.findBestIn(block);
    return this.bestInBlock[block] ?? -1;
  }

  /** Takes in everything that changed since it last did. */
  catchUp(): void {
    const { hostChanges, pools } = this.index;
    this.size.catchUp();
    if (hostChanges.hasForgotten(this.hostCursor)) {
      this.poolWatch.startOver();
      for (let row = 0; row < this.barredBy.length; row++) this.askHost(row);
    } else {
      const count = hostChanges.listSince(this.hostCursor);
      for (let i = 0; i < count; i++) this.askHost(hostChanges.listed[i] ?? 0);
      this.poolWatch.catchUp((pool) => {
        for (const row of pools.hostsOf[pool] ?? []) this.askHost(row);
      });
    }
    this.hostCursor = hostChanges.head;
  }

  /** Asks a host what does not depend on what is promised there. */
  private askHost(row: number): void {
    aim(spot, this.index, row, null);
    const refusing = this.hostFilters.find((filter) => !filter.passes(this.index, this.ask, spot));
    this.bar(row, refusing ? codeOfFilter[refusing.name] : 0);
    if (this.placeTotals === null) return;
    let total = 0;
    for (const { scorer, worth } of this.placeScorers) total += Math.round(worth * scorer.raw(this.index, this.ask, spot));
    this.placeTotals[row] = total;
  }

  private bar(row: number, code: number): void {
    const before = this.barredBy[row] ?? 0;
    this.barVersion++;
    this.seenVersion[this.index.hosts.block[row] ?? 0] = UNSEEN;
    if (isFixedCode(before) !== isFixedCode(code)) this.addToRack(row, isFixedCode(code) ? -1 : 1);
    if ((before === 0) !== (code === 0)) this.addToBlock(row, code === 0 ? 1 : -1);
    this.barredBy[row] = code;
  }

  private addToRack(row: number, by: number): void {
    const rack = this.index.hosts.rack[row] ?? 0;
    const before = this.fitInRack[rack] ?? 0;
    this.fitInRack[rack] = before + by;
    if (before === 0) this.racksThatFit++;
    else if (before + by === 0) this.racksThatFit--;
  }

  private addToBlock(row: number, by: number): void {
    const block = this.index.hosts.block[row] ?? 0;
    this.openInBlock[block] = (this.openInBlock[block] ?? 0) + by;
  }

  private findBestIn(block: number): void {
    const { blockStarts } = this.index.hosts;
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
    this.seenVersion[block] = this.size.versionOfBlock[block] ?? 0;
  }
}
