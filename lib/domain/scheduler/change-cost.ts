import type { Counterfactual, PlacementRequest } from '../model/decision';

export type Change = Counterfactual['change'];

/**
 * How much is asked of whom by each kind of change, beside a cut of memory or vCPUs, which costs the share that is cut off. So a cut
 * by less than a fifth comes before anything else; giving up a choice among equals comes before giving up a safeguard, and what one
 * request can change by itself before what others must.
 */
const costs: Readonly<Record<Exclude<keyof Change, 'memoryBytes' | 'vcpus' | 'policy'>, number>> = {
  storagePoolId: 0.2,
  unpin: 0.25,
  clusterId: 0.3,
  cpuGeneration: 0.3,
  diskPolicy: 0.35,
  exitMaintenanceHostId: 0.35,
  dropTerm: 0.4,
  addNetwork: 0.45,
  relaxRuleId: 0.5,
  hypervisor: 0.5,
  dropNetworkId: 0.6,
};

/** The order of counterfactuals, smallest first: the sum over the parts of a change. */
export function costOf(change: Change, request: PlacementRequest): number {
  let cost = 0;
  if (change.memoryBytes !== undefined) cost += 1 - change.memoryBytes / request.memoryBytes;
  if (change.vcpus !== undefined) cost += 1 - change.vcpus / request.vcpus;
  for (const [kind, each] of Object.entries(costs)) if (kind in change) cost += each;
  return cost;
}
