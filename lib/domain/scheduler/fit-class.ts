import type { Ask } from './ask';
import type { Filter } from './filter';
import { codeOfFilter, isFixedCode } from './filter-codes';
import type { PlacementView } from './placement-view';
import { PoolWatch } from './pool-watch';
import { aim, makeSpot } from './spot';

const spot = makeSpot();

/** Hosts of one cluster stand together. */
interface Scope {
  readonly firstRow: number;
  readonly endRow: number;
  readonly firstBlock: number;
  readonly endBlock: number;
}

function scopeOf(hosts: PlacementView['hosts'], clusterRow: number): Scope {
  const blocks = hosts.blockStarts.length - 1;
  if (clusterRow < 0) return { firstRow: 0, endRow: hosts.count, firstBlock: 0, endBlock: blocks };
  const firstRow = hosts.cluster.indexOf(clusterRow);
  if (firstRow < 0) return { firstRow: 0, endRow: 0, firstBlock: 0, endBlock: 0 };
  const endRow = hosts.cluster.lastIndexOf(clusterRow) + 1;
  return { firstRow, endRow, firstBlock: hosts.block[firstRow] ?? 0, endBlock: (hosts.block[endRow - 1] ?? 0) + 1 };
}

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
  /** Rows and blocks of the cluster that the requests are bound to, or of all: the others refuse, and are not asked until that is to be explained. */
  readonly scope: Scope;
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
    this.scope = scopeOf(hosts, ask.clusterRow);
    this.barredBy = new Uint8Array(hosts.count).fill(codeOfFilter.cluster);
    this.barredBy.fill(0, this.scope.firstRow, this.scope.endRow);
    this.fitInRack = new Int32Array(hosts.rackNames.length);
    this.openInBlock = new Int32Array(blocks);
    this.versionOfBlock = new Uint32Array(blocks);
    this.poolWatch = new PoolWatch(view.pools, ask.disks);
    for (let row = this.scope.firstRow; row < this.scope.endRow; row++) {
      this.addToRack(row, 1);
      this.addToBlock(row, 1);
    }
  }

  /** Asks again the hosts that changed. */
  catchUp(): void {
    const { hostChanges, pools } = this.view;
    if (hostChanges.hasForgotten(this.cursor)) {
      this.version++;
      this.poolWatch.startOver();
      for (let row = this.scope.firstRow; row < this.scope.endRow; row++) this.askHost(row);
    } else {
      const count = hostChanges.listSince(this.cursor);
      for (let i = 0; i < count; i++) this.askHost(hostChanges.listed[i] ?? 0);
      this.poolWatch.catchUp((pool) => {
        for (const row of pools.hostsOf[pool] ?? []) this.askHost(row);
      });
    }
    this.cursor = hostChanges.head;
  }

  /** Code of the first such filter by which a host refuses, 0 for none; also of hosts outside the cluster. */
  refusedBy(row: number): number {
    return this.isInScope(row) ? (this.barredBy[row] ?? 0) : this.codeOf(row);
  }

  private isInScope(row: number): boolean {
    return row >= this.scope.firstRow && row < this.scope.endRow;
  }

  private askHost(row: number): void {
    if (this.isInScope(row)) this.bar(row, this.codeOf(row));
    else this.version++;
  }

  private codeOf(row: number): number {
    aim(spot, this.view, row, null);
    for (const filter of this.filters) if (!filter.passes(this.view, this.ask, spot)) return codeOfFilter[filter.name];
    return 0;
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
