import type { BareAsk } from '../bare-ask';
import type { Filter } from '../filter';
import type { PlacementView } from '../placement-view';
import type { Spot } from '../spot';

/** Memory that may still be promised on a host to this request, in bytes; the cluster's reserve is for restarts alone. */
export const freeMemoryBytes = ({ hosts }: PlacementView, ask: Pick<BareAsk, 'mayUseReserve'>, spot: Spot): number =>
  (hosts.memoryLimit[spot.row] ?? 0) - (ask.mayUseReserve ? 0 : (hosts.reserve[spot.row] ?? 0)) - spot.memoryBytes;

export const freeVcpus = ({ hosts }: PlacementView, spot: Spot): number => (hosts.vcpuLimit[spot.row] ?? 0) - spot.vcpus;

export const hasEnoughMemory: Filter = {
  name: 'memory',
  reads: 'use',
  concerns: () => true,
  passes: (view, ask, spot) => ask.memoryBytes <= freeMemoryBytes(view, ask, spot),
  refusal: (view, ask, spot) => ({ need: ask.memoryBytes, have: Math.max(0, freeMemoryBytes(view, ask, spot)), detail: null }),
  shortfall: (view, ask, spot) => (ask.memoryBytes - freeMemoryBytes(view, ask, spot)) / ask.memoryBytes,
};

export const hasEnoughVcpus: Filter = {
  name: 'vcpus',
  reads: 'use',
  concerns: () => true,
  passes: (view, ask, spot) => ask.vcpus <= freeVcpus(view, spot),
  refusal: (view, ask, spot) => ({ need: ask.vcpus, have: Math.max(0, freeVcpus(view, spot)), detail: null }),
  shortfall: (view, ask, spot) => (ask.vcpus - freeVcpus(view, spot)) / ask.vcpus,
};
