import { freeMemoryBytes, freeVcpus } from '../filters/room';
import type { Scorer } from '../scorer';
import { within01 } from './share';

/** Slices of a host whose loss counts: halves, quarters … down to 64ths, as the sizes of guests halve and double. */
const SLICES = [2, 4, 8, 16, 32, 64];
/** Mean size of a slice: the most that a guest can lose beyond its own share. */
const MEAN_SLICE = SLICES.reduce((sum, slices) => sum + 1 / slices, 0) / SLICES.length;
/** How much a lost slice counts against a host that is less full. From 10 to 200 the Azure trace needs the same fleet within a host. */
const LOSS_WEIGHT = 18;

/**
 * Prefers the host where the guest breaks up the least. A host's room is seen as whole slices of several sizes, of CPU and memory
 * together; a guest put into a remainder costs none, one that cuts into whole slices costs those, at every size. So small guests
 * fill what large ones cannot use, and room for large ones stays whole: the idea of a buddy allocator (Knowlton, CACM 1965) with
 * the two resources of a host as one. Of hosts that lose alike, the one whose larger remainder is smallest.
 */
export const prefersPacked: Scorer = {
  name: 'packing',
  reads: 'use',
  concerns: () => true,
  raw: (view, ask, spot) => {
    const vcpus = freeVcpus(view, spot);
    const memory = freeMemoryBytes(view, ask, spot);
    const vcpuLimit = vcpus + spot.vcpus;
    const memoryLimit = memory + spot.memoryBytes;
    const loss =
      wholeSlices(vcpus, vcpuLimit, memory, memoryLimit) - wholeSlices(vcpus - ask.vcpus, vcpuLimit, memory - ask.memoryBytes, memoryLimit);
    const remainder = Math.max((vcpus - ask.vcpus) / vcpuLimit, (memory - ask.memoryBytes) / memoryLimit);
    const share = Math.max(ask.vcpus / vcpuLimit, ask.memoryBytes / memoryLimit);
    return within01(1 - (LOSS_WEIGHT * loss + remainder) / (LOSS_WEIGHT * (share + MEAN_SLICE) + 1));
  },
};

/** Share of a host that its whole free slices make up, on average over the sizes of slices. */
function wholeSlices(vcpus: number, vcpuLimit: number, memory: number, memoryLimit: number): number {
  let sum = 0;
  for (const slices of SLICES) {
    sum += Math.min(Math.floor((vcpus * slices) / vcpuLimit), Math.floor((memory * slices) / memoryLimit)) / slices;
  }
  return sum / SLICES.length;
}
