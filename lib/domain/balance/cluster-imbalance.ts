import type { PlanningView } from '../plans/planning-view';
import { type BalanceResource, relativeWeights } from './balance-resource';
import { capacitiesOf, hostsToBalance, measuredLoads } from './host-figures';
import { HostLoads, type Imbalance } from './host-loads';

export interface ClusterImbalance extends Imbalance {
  /** Standard deviation of the hosts' shares, and the share that all of them would have. */
  readonly deviations: Readonly<Record<BalanceResource, number>>;
  readonly means: Readonly<Record<BalanceResource, number>>;
}

/** How unevenly the hosts of a cluster that take guests are loaded, by the cluster's own weights. */
export function clusterImbalance(view: PlanningView, clusterId: string): ClusterImbalance {
  const policy = view.inventory.clusters.get(clusterId)?.policy.balance;
  const weights = relativeWeights(policy?.weights ?? { cpu: 1, memory: 1, io: 0, network: 0 });
  const hosts = hostsToBalance(view, clusterId);
  const loads = new HostLoads(
    hosts.length,
    Float64Array.from(hosts.flatMap((host) => measuredLoads(view, host))),
    Float64Array.from(hosts.flatMap(capacitiesOf)),
    weights,
  );
  const each = (figureOf: (r: number) => number) => ({ cpu: figureOf(0), memory: figureOf(1), io: figureOf(2), network: figureOf(3) });
  return { ...loads.imbalance(), deviations: each((r) => loads.deviation(r)), means: each((r) => loads.means[r] ?? 0) };
}
