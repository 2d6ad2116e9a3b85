import type { Ask, WeighedScorer } from './ask';
import { REFUSED } from './evaluate';
import { codeOfFilter, isFixedCode } from './filter-codes';
import type { Filter } from './filters';
import type { PlacementIndex } from './placement-index';
import { PoolWatch } from './pool-watch';
import type { SizeClass } from './size-class';
import { aim, makeSpot } from './spot';

const spot = makeSpot();

/**
 * What every host answers to all requests of one class (same size, type, policy, networks, shape of disks …), other guests' wishes
 * aside. Between two requests only what changed is asked again: hosts on which something was promised through the size's class,
 * hosts that changed themselves, hosts whose storage did. So a placement costs what changed, not what there is.
 */
export class RequestClass {
  /** By rack row: hosts that pass the filters on what a host is. */
  readonly fitInRack: Int32Array;
  /** By block of hosts: row of its best, the first of equals, or -1; and that one's sum of scores, or REFUSED. */
  readonly bestInBlock: Int32Array;
  readonly totalInBlock: Float64Array;
  /** By host row: code of the first filter on host and storage that refuses; and what the scorers on place add, if there are any. */
  private readonly barredBy: Uint8Array;
  private readonly placeTotals: Float64Array | null;
  private readonly hostFilters: readonly Filter[];
  private readonly placeScorers: readonly WeighedScorer[];
  private readonly blockIsOld: Uint8Array;
  private readonly poolWatch: PoolWatch;
  private useCursor = -1;
  private hostCursor = -1;
  private barVersion = 0;

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
    this.barredBy = new Uint8Array(hosts.count);
    this.fitInRack = new Int32Array(hosts.rackNames.length);
    this.bestInBlock = new Int32Array(blocks).fill(-1);
    this.totalInBlock = new Float64Array(blocks).fill(REFUSED);
    this.blockIsOld = new Uint8Array(blocks);
    this.poolWatch = new PoolWatch(index.pools, ask.disks);
    for (let row = 0; row < hosts.count; row++) this.addToRack(row, 1);
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

  /** Grows whenever a refused host changes: what was told of the refused ones is then old. */
  get refusalVersion(): number {
    return this.barVersion + this.size.refusalVersion;
  }

  /** Takes in everything that changed since it last did. */
  catchUp(): void {
    this.size.catchUp();
    this.catchUpWithHosts();
    this.catchUpWithUse();
    for (let block = 0; block < this.blockIsOld.length; block++) if (this.blockIsOld[block] === 1) this.findBestIn(block);
  }

  private catchUpWithHosts(): void {
    const { hostChanges, pools } = this.index;
    if (hostChanges.hasForgotten(this.hostCursor)) {
      this.poolWatch.startOver();
      for (let row = 0; row < this.barredBy.length; row++) this.askHost(row);
      this.blockIsOld.fill(1);
    } else {
      const count = hostChanges.listSince(this.hostCursor);
      for (let i = 0; i < count; i++) this.askHost(hostChanges.listed[i] ?? 0);
      this.poolWatch.catchUp((pool) => {
        for (const row of pools.hostsOf[pool] ?? []) this.askHost(row);
      });
    }
    this.hostCursor = hostChanges.head;
  }

  private catchUpWithUse(): void {
    const { changes } = this.index;
    if (changes.hasForgotten(this.useCursor)) this.blockIsOld.fill(1);
    else {
      const count = changes.listSince(this.useCursor);
      for (let i = 0; i < count; i++) this.compare(changes.listed[i] ?? 0);
    }
    this.useCursor = changes.head;
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
    this.blockIsOld[this.index.hosts.block[row] ?? 0] = 1;
    if (isFixedCode(before) !== isFixedCode(code)) this.addToRack(row, isFixedCode(code) ? -1 : 1);
    this.barredBy[row] = code;
  }

  private addToRack(row: number, by: number): void {
    const rack = this.index.hosts.rack[row] ?? 0;
    this.fitInRack[rack] = (this.fitInRack[rack] ?? 0) + by;
  }

  /** Holds a host whose total changed against the best of its block. */
  private compare(row: number): void {
    const block = this.index.hosts.block[row] ?? 0;
    if (this.barredBy[row] !== 0 || this.blockIsOld[block] === 1) return;
    const total = this.totalOn(row);
    const best = this.bestInBlock[block] ?? -1;
    const bestTotal = this.totalInBlock[block] ?? REFUSED;
    if (row === best && total < bestTotal) this.blockIsOld[block] = 1;
    else if (total > bestTotal || (total === bestTotal && total !== REFUSED && row <= best)) {
      this.bestInBlock[block] = row;
      this.totalInBlock[block] = total;
    }
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
    this.blockIsOld[block] = 0;
  }
}
