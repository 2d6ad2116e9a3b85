import type { BareAsk } from '../ask';
import type { Filter } from '../filters';
import type { PlacementIndex } from '../placement-index';
import type { Spot } from '../spot';

/** Memory that may still be promised on a host to this request, in bytes; the cluster's reserve is for restarts alone. */
export const freeMemoryBytes = ({ hosts }: PlacementIndex, ask: Pick<BareAsk, 'mayUseReserve'>, spot: Spot): number =>
  (hosts.memoryLimit[spot.row] ?? 0) - (ask.mayUseReserve ? 0 : (hosts.reserve[spot.row] ?? 0)) - spot.memoryBytes;

export const freeVcpus = ({ hosts }: PlacementIndex, spot: Spot): number => (hosts.vcpuLimit[spot.row] ?? 0) - spot.vcpus;

export const hasEnoughMemory: Filter = {
  name: 'memory',
  reads: 'use',
  concerns: () => true,
  passes: (index, ask, spot) => ask.memoryBytes <= freeMemoryBytes(index, ask, spot),
  refusal: (index, ask, spot) => ({ need: ask.memoryBytes, have: Math.max(0, freeMemoryBytes(index, ask, spot)), detail: null }),
  shortfall: (index, ask, spot) => (ask.memoryBytes - freeMemoryBytes(index, ask, spot)) / ask.memoryBytes,
};

export const hasEnoughVcpus: Filter = {
  name: 'vcpus',
  reads: 'use',
  concerns: () => true,
  passes: (index, ask, spot) => ask.vcpus <= freeVcpus(index, spot),
  refusal: (index, ask, spot) => ({ need: ask.vcpus, have: Math.max(0, freeVcpus(index, spot)), detail: null }),
  shortfall: (index, ask, spot) => (ask.vcpus - freeVcpus(index, spot)) / ask.vcpus,
};
