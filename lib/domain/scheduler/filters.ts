import type { Filter } from './filter';
import { carriesNetworks, hasDevices } from './filters/equipment';
import { isInCluster, isNotInMaintenance, isPinnedHost, isUp, runsHypervisor, suitsCpuGeneration } from './filters/host';
import { hasEnoughMemory, hasEnoughVcpus } from './filters/room';
import { keepsRules } from './filters/rules';
import { hasStorage } from './filters/storage';

/** Every requirement, in the order in which a host is asked; a refused host is counted under the first it does not meet. */
export const filters: readonly Filter[] = [
  isUp,
  isNotInMaintenance,
  isInCluster,
  isPinnedHost,
  runsHypervisor,
  suitsCpuGeneration,
  hasDevices,
  carriesNetworks,
  hasStorage,
  hasEnoughMemory,
  hasEnoughVcpus,
  keepsRules,
];
