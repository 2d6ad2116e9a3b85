import type { PlacementRequest } from '../model/decision';
import { affinityOf } from './affinity';
import { toAsk } from './ask';
import { firstRefusing } from './evaluate';
import { freeMemoryBytes, freeVcpus } from './filters/room';
import type { PlacementIndex } from './placement-index';
import { aim, makeSpot } from './spot';
import { type AskedDisk, suits } from './storage-choice';

/**
 * How many more guests like this one fit, by vCPUs, memory and storage of the hosts that take it now. Rules that these guests would
 * have among themselves are not counted (one that keeps them apart allows at most one a host).
 */
export function countFits(index: PlacementIndex, request: PlacementRequest): number {
  index.settle();
  const ask = toAsk(index, request, affinityOf(index, request, null), null);
  const spot = makeSpot();
  const poolRoom = Float64Array.from({ length: index.pools.count }, (_, pool) => index.pools.room(pool));
  let fits = 0;
  for (let row = 0; row < index.hosts.count; row++) {
    if (firstRefusing(index, ask, aim(spot, index, row, null)) !== null) continue;
    const byRoom = Math.min(
      Math.floor(freeMemoryBytes(index, ask, spot) / request.memoryBytes),
      Math.floor(freeVcpus(index, spot) / request.vcpus),
    );
    fits += takeStorage(byRoom, row);
  }
  return fits;

  /** How many of `wanted` guests on a host find storage, which is then gone for the next host. */
  function takeStorage(wanted: number, row: number): number {
    const [disk, ...more] = ask.disks;
    if (!disk) return wanted;
    let taken = 0;
    if (more.length > 0) while (taken < wanted && takeDisks(row)) taken++;
    else
      for (const pool of index.pools.ofHost[row] ?? []) {
        if (!suits(index.pools, disk, pool)) continue;
        const here = Math.min(wanted - taken, Math.max(0, Math.floor((poolRoom[pool] ?? 0) / disk.sizeBytes)));
        add(pool, -here * disk.sizeBytes);
        taken += here;
      }
    return taken;
  }

  function takeDisks(row: number): boolean {
    const taken: number[] = [];
    for (const disk of ask.disks) {
      const pool = findRoomiest(disk, row);
      if (pool < 0) {
        for (const [i, each] of taken.entries()) add(each, ask.disks[i]?.sizeBytes ?? 0);
        return false;
      }
      taken.push(pool);
      add(pool, -disk.sizeBytes);
    }
    return true;
  }

  function findRoomiest(disk: AskedDisk, row: number): number {
    let best = -1;
    for (const pool of index.pools.ofHost[row] ?? []) {
      const room = poolRoom[pool] ?? 0;
      if (room >= disk.sizeBytes && suits(index.pools, disk, pool) && (best < 0 || room > (poolRoom[best] ?? 0))) best = pool;
    }
    return best;
  }

  function add(pool: number, bytes: number): void {
    poolRoom[pool] = (poolRoom[pool] ?? 0) + bytes;
  }
}
