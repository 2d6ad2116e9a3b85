import type { PoolColumns } from './pool-columns';
import { type AskedDisk, bytesNeeded } from './storage-choice';

const OFFLINE = -2;
const TOO_SMALL = -1;
const AMPLE = Number.POSITIVE_INFINITY;

/**
 * Tells which storage pools changed in a way that can matter to a class of requests. The room of a pool changes with every
 * placement, but whether disks find one does not while it has room for all of them or for none: such changes are passed over.
 * (Choosing by most room within a kind takes an ample pool before one that is not, so a choice among ample ones is never a refusal.)
 */
export class PoolWatch {
  private readonly seen: Float64Array;
  private readonly allBytes: number;
  private readonly leastBytes: number;
  private cursor = 0;

  constructor(
    private readonly pools: PoolColumns,
    disks: readonly AskedDisk[],
  ) {
    this.seen = new Float64Array(pools.count);
    this.allBytes = disks.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
    pools.heedBelow(this.allBytes);
    const needs = disks.flatMap((disk) => [disk.sizeBytes, bytesNeeded(disk, disk.currentPool)]).filter((bytes) => bytes > 0);
    this.leastBytes = Math.min(...needs, Number.POSITIVE_INFINITY);
  }

  startOver(): void {
    for (let pool = 0; pool < this.pools.count; pool++) this.seen[pool] = this.signOf(pool);
    this.cursor = this.pools.changes.head;
  }

  catchUp(tell: (pool: number) => void): void {
    const { changes } = this.pools;
    if (changes.hasForgotten(this.cursor)) for (let pool = 0; pool < this.pools.count; pool++) this.look(pool, tell);
    else {
      const count = changes.listSince(this.cursor);
      for (let i = 0; i < count; i++) this.look(changes.listed[i] ?? 0, tell);
    }
    this.cursor = changes.head;
  }

  private look(pool: number, tell: (pool: number) => void): void {
    const sign = this.signOf(pool);
    if (this.seen[pool] === sign) return;
    this.seen[pool] = sign;
    tell(pool);
  }

  private signOf(pool: number): number {
    if (this.pools.isOnline[pool] !== 1) return OFFLINE;
    const room = this.pools.room(pool);
    return room >= this.allBytes ? AMPLE : room < this.leastBytes ? TOO_SMALL : room;
  }
}
