import type { Ask } from './ask';
import type { Filter } from './filter';
import { codeOfFilter, isFixedCode } from './filter-codes';
import type { PlacementView } from './placement-view';
import { PoolWatch } from './pool-watch';
import { aim, makeSpot } from './spot';

const spot = makeSpot();

/**
 * Which hosts are barred to requests of one kind by what the hosts are or by the storage they reach, whatever the guest's size.
 * A host is asked again when it changes itself, or when the room of a pool that it reaches does in a way that matters.
 */
export class FitClass {
  /** By host row: code of the first such filter that refuses, 0 for none. */
  readonly barredBy: Uint8Array;
  /** By rack row: hosts that pass the filters on what a host is; and how many racks have any. */
  readonly fitInRack: Int32Array;
  racksThatFit = 0;
  /** By block of hosts: how many are not barred. */
  readonly openInBlock: Int32Array;
  /** By block: grows whenever one of its hosts is asked again; and the same over all blocks. */
  readonly versionOfBlock: Uint32Array;
  version = 0;
  private readonly filters: readonly Filter[];
  private readonly poolWatch: PoolWatch;
  private cursor = -1;

  constructor(
    private readonly view: PlacementView,
    private readonly ask: Ask,
  ) {
    const { hosts } = view;
    const blocks = hosts.blockStarts.length - 1;
    this.filters = ask.filters.filter(({ reads }) => reads === 'host' || reads === 'storage');
    this.barredBy = new Uint8Array(hosts.count);
    this.fitInRack = new Int32Array(hosts.rackNames.length);
    this.openInBlock = new Int32Array(blocks);
    this.versionOfBlock = new Uint32Array(blocks);
    this.poolWatch = new PoolWatch(view.pools, ask.disks);
    for (let row = 0; row < hosts.count; row++) {
      this.addToRack(row, 1);
      this.addToBlock(row, 1);
    }
  }

  /** Asks again the hosts that changed. */
  catchUp(): void {
    const { hostChanges, pools } = this.view;
    if (hostChanges.hasForgotten(this.cursor)) {
      this.poolWatch.startOver();
      for (let row = 0; row < this.barredBy.length; row++) this.askHost(row);
    } else {
      const count = hostChanges.listSince(this.cursor);
      for (let i = 0; i < count; i++) this.askHost(hostChanges.listed[i] ?? 0);
      this.poolWatch.catchUp((pool) => {
        for (const row of pools.hostsOf[pool] ?? []) this.askHost(row);
      });
    }
    this.cursor = hostChanges.head;
  }

  private askHost(row: number): void {
    aim(spot, this.view, row, null);
    let code = 0;
    for (const filter of this.filters) {
      if (filter.passes(this.view, this.ask, spot)) continue;
      code = codeOfFilter[filter.name];
      break;
    }
    this.bar(row, code);
  }

  private bar(row: number, code: number): void {
    const before = this.barredBy[row] ?? 0;
    const block = this.view.hosts.block[row] ?? 0;
    this.version++;
    this.versionOfBlock[block] = (this.versionOfBlock[block] ?? 0) + 1;
    if (isFixedCode(before) !== isFixedCode(code)) this.addToRack(row, isFixedCode(code) ? -1 : 1);
    if ((before === 0) !== (code === 0)) this.addToBlock(row, code === 0 ? 1 : -1);
    this.barredBy[row] = code;
  }

  private addToRack(row: number, by: number): void {
    const rack = this.view.hosts.rack[row] ?? 0;
    const before = this.fitInRack[rack] ?? 0;
    this.fitInRack[rack] = before + by;
    if (before === 0) this.racksThatFit++;
    else if (before + by === 0) this.racksThatFit--;
  }

  private addToBlock(row: number, by: number): void {
    const block = this.view.hosts.block[row] ?? 0;
    this.openInBlock[block] = (this.openInBlock[block] ?? 0) + by;
  }
}
