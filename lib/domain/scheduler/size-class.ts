import type { Ask } from './ask';
import { REFUSED } from './evaluate';
import { codeOfFilter } from './filter-codes';
import { hasEnoughMemory, hasEnoughVcpus } from './filters/room';
import type { PlacementView } from './placement-view';
import { aim, makeSpot } from './spot';
import { sumUseScores, toUseWorths, type UseWorths } from './use-scores';

const NO_MEMORY = codeOfFilter.memory;
const NO_VCPUS = codeOfFilter.vcpus;
const spot = makeSpot();

/**
 * Room and scores of every host for guests of one size, type and policy, as far as they depend on what is promised and used there.
 * Only hosts on which that changed are asked again, and once for all the classes of requests that share the size.
 */
export class SizeClass {
  /** By host row: sum of the scores in score units, or REFUSED when there is no room. */
  readonly totals: Int32Array;
  /** By host row: code of the filter that says so, 0 for none. */
  readonly refusedBy: Uint8Array;
  /** By block of hosts: no host of it has more than this. */
  readonly boundOfBlock: Int32Array;
  /** By block: grows whenever one of its hosts changes. */
  readonly versionOfBlock: Uint32Array;
  /** Grows whenever a host without room changes: what was told of those is then old. */
  refusalVersion = 0;
  /** By block: row of its best, the first of equals, or -1; not known while the block is old. */
  private readonly bestInBlock: Int32Array;
  private readonly blockIsOld: Uint8Array;
  private readonly worth: UseWorths;
  private cursor = -1;

  constructor(
    private readonly view: PlacementView,
    private readonly ask: Ask,
  ) {
    const { count, blockStarts } = view.hosts;
    const blocks = blockStarts.length - 1;
    this.totals = new Int32Array(count).fill(REFUSED);
    this.refusedBy = new Uint8Array(count);
    this.boundOfBlock = new Int32Array(blocks).fill(REFUSED);
    this.versionOfBlock = new Uint32Array(blocks);
    this.bestInBlock = new Int32Array(blocks).fill(-1);
    this.blockIsOld = new Uint8Array(blocks);
    this.worth = toUseWorths(ask.scorers);
  }

  /** Asks again the hosts that changed. */
  catchUp(): void {
    const { changes } = this.view;
    if (changes.hasForgotten(this.cursor)) for (let row = 0; row < this.totals.length; row++) this.askHost(row);
    else {
      const count = changes.listSince(this.cursor);
      for (let i = 0; i < count; i++) this.askHost(changes.listed[i] ?? 0);
    }
    this.cursor = changes.head;
  }

  /** Row of a block's best host, or -1 when none has room; the bound of the block is then what that host has. */
  bestIn(block: number): number {
    if (this.blockIsOld[block] === 1) this.findBestIn(block);
    return this.bestInBlock[block] ?? -1;
  }

  private askHost(row: number): void {
    aim(spot, this.view, row, null);
    const code = !hasEnoughMemory.passes(this.view, this.ask, spot)
      ? NO_MEMORY
      : hasEnoughVcpus.passes(this.view, this.ask, spot)
        ? 0
        : NO_VCPUS;
    if (code !== 0 || this.refusedBy[row] !== 0) this.refusalVersion++;
    this.refusedBy[row] = code;
    const total = code === 0 ? sumUseScores(this.view, this.ask, spot, this.worth) : REFUSED;
    this.totals[row] = total;
    this.compare(row, this.view.hosts.block[row] ?? 0, total);
  }

  /** Holds a host that changed against the best of its block. */
  private compare(row: number, block: number, total: number): void {
    const bound = this.boundOfBlock[block] ?? REFUSED;
    this.versionOfBlock[block] = (this.versionOfBlock[block] ?? 0) + 1;
    if (total > bound) this.setBest(block, row, total);
    else if (this.blockIsOld[block] === 1) return;
    else if (row === this.bestInBlock[block]) this.blockIsOld[block] = total < bound ? 1 : 0;
    else if (total === bound && total !== REFUSED && row < (this.bestInBlock[block] ?? -1)) this.setBest(block, row, total);
  }

  private setBest(block: number, row: number, total: number): void {
    this.bestInBlock[block] = row;
    this.boundOfBlock[block] = total;
    this.blockIsOld[block] = 0;
  }

  private findBestIn(block: number): void {
    const { blockStarts } = this.view.hosts;
    const end = blockStarts[block + 1] ?? 0;
    let best = -1;
    let bestTotal = REFUSED;
    for (let row = blockStarts[block] ?? 0; row < end; row++) {
      const total = this.totals[row] ?? REFUSED;
      if (total <= bestTotal) continue;
      best = row;
      bestTotal = total;
    }
    this.setBest(block, best, bestTotal);
  }
}
