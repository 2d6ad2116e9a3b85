import type { PlacementPolicyName } from '../model/infrastructure';
import type { PlacementView } from './placement-view';

/** The policy of requests that name none: their cluster's, else the one that holds for most hosts. */
export function defaultPolicy({ hosts, inventory }: PlacementView, clusterId: string | null): PlacementPolicyName {
  const named = clusterId === null ? undefined : inventory.clusters.get(clusterId);
  if (named) return named.policy.placementPolicy;
  let best: PlacementPolicyName = 'balanced';
  const counts = new Map<PlacementPolicyName, number>();
  for (let row = 0; row < hosts.clusterIds.length; row++) {
    const policy = inventory.clusters.get(hosts.clusterIds[row] ?? '')?.policy.placementPolicy ?? 'balanced';
    counts.set(policy, (counts.get(policy) ?? 0) + (hosts.clusterSizes[row] ?? 0));
    if ((counts.get(policy) ?? 0) > (counts.get(best) ?? 0)) best = policy;
  }
  return best;
}
