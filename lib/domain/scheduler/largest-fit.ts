import { freeMemoryBytes, freeVcpus } from './filters/room';
import type { PlacementIndex } from './placement-index';
import { aim, makeSpot } from './spot';

const MIB = 2 ** 20;

export interface LargestFit {
  readonly vcpus: number;
  readonly memoryBytes: number;
  readonly hostId: string;
}

/**
 * The largest single guest that still fits, and where: all that one host can still promise, with no more vCPUs than it has cores.
 * Of the hosts the one whose scarcer resource goes furthest, memory and vCPUs being weighed against each other as the whole fleet
 * has them: much memory without a vCPU to use it is not a large guest. Null when no host has room for any.
 */
export function findLargestFit(index: PlacementIndex): LargestFit | null {
  index.settle();
  const { hosts } = index;
  const bytesPerVcpu = sum(hosts.memoryLimit) / Math.max(1, sum(hosts.vcpuLimit));
  const spot = makeSpot();
  let best: LargestFit | null = null;
  let bestSize = 0;
  for (let row = 0; row < hosts.count; row++) {
    if (hosts.accepts[row] === 0) continue;
    aim(spot, index, row, null);
    const vcpus = Math.max(0, Math.min(freeVcpus(index, spot), hosts.cores[row] ?? 0));
    const memoryBytes = MIB * Math.floor(Math.max(0, freeMemoryBytes(index, { mayUseReserve: false }, spot)) / MIB);
    const size = Math.min(vcpus * bytesPerVcpu, memoryBytes);
    if (size <= bestSize) continue;
    best = { vcpus, memoryBytes, hostId: hosts.ids[row] ?? '' };
    bestSize = size;
  }
  return best;
}

function sum(numbers: Float64Array | Int32Array): number {
  let total = 0;
  for (const each of numbers) total += each;
  return total;
}
