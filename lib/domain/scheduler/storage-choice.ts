import type { PoolColumns } from './pool-columns';

/** A disk as placement asks for it. Rows of pools are -1 for none, -2 for one that is not known. */
export interface AskedDisk {
  readonly id: string;
  readonly sizeBytes: number;
  readonly policy: string | null;
  /** The pool chosen by hand. */
  readonly wantedPool: number;
  /** Where it lies now, and how large it is there. */
  readonly currentPool: number;
  readonly currentBytes: number;
}

/** Bytes a disk would newly take of a pool: nothing where it lies already, unless it grows. */
export const bytesNeeded = (disk: AskedDisk, pool: number): number =>
  pool === disk.currentPool ? Math.max(0, disk.sizeBytes - disk.currentBytes) : disk.sizeBytes;

/** May the disk lie in this pool, room aside? A disk may stay where it is even when the pool no longer offers its policy. */
export function suits(pools: PoolColumns, disk: AskedDisk, pool: number): boolean {
  if (pools.isOnline[pool] !== 1) return false;
  if (disk.wantedPool !== -1) return disk.wantedPool === pool;
  return disk.policy === null || disk.currentPool === pool || pools.policies[pool]?.has(disk.policy) === true;
}

/**
 * Chooses a pool for each disk among those a host reaches, in the order of the disks, each seeing what the former took: the pool
 * where the disk lies, else the kind that is preferred (shared pools, so that the guest can move and be restarted elsewhere;
 * local ones when `prefersLocal`), else the most room, else the first by name. `chosen` gets a row for each disk.
 * Answers the place in the list of the first disk that finds no pool, or -1 when all do.
 */
export function choosePools(
  pools: PoolColumns,
  host: number,
  disks: readonly AskedDisk[],
  prefersLocal: boolean,
  chosen: number[],
): number {
  for (let i = 0; i < disks.length; i++) {
    const disk = disks[i];
    if (!disk) continue;
    chosen[i] = choosePool(pools, host, disks, i, disk, prefersLocal, chosen);
    if (chosen[i] === -1) return i;
  }
  return -1;
}

function choosePool(
  pools: PoolColumns,
  host: number,
  disks: readonly AskedDisk[],
  place: number,
  disk: AskedDisk,
  prefersLocal: boolean,
  chosen: readonly number[],
): number {
  let best = -1;
  let bestRank = -1;
  let bestRoom = 0;
  for (const pool of pools.ofHost[host] ?? []) {
    if (!suits(pools, disk, pool)) continue;
    let room = pools.room(pool);
    for (let before = 0; before < place; before++) if (chosen[before] === pool) room -= bytesNeeded(disks[before] ?? disk, pool);
    const needed = bytesNeeded(disk, pool);
    if (needed > 0 && room < needed) continue;
    const rank = pool === disk.currentPool ? 2 : (pools.isShared[pool] === 1) !== prefersLocal ? 1 : 0;
    if (rank < bestRank || (rank === bestRank && (room < bestRoom || (room === bestRoom && pool > best)))) continue;
    best = pool;
    bestRank = rank;
    bestRoom = room;
  }
  return best;
}
