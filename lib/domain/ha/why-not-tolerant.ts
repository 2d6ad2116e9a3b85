import type { PlanReason } from '../model/plan';
import type { PlanningView } from '../plans/planning-view';
import { hostsInService, isGuarded, maxHostsForPairs } from './admission';
import { failureBookOf } from './failure-book';
import { isForRoom } from './failure-outcome';

/**
 * While a host is out of service: the first other host of its cluster whose guests would then not all restart for lack of room, or null
 * when any of them may fail. Both hosts are thought through as failing together, which is what it comes to. Only clusters that must
 * tolerate failures are asked, up to the size at which pairs are thought through at all.
 */
export function whyNotTolerant(
  { inventory, index }: Pick<PlanningView, 'inventory' | 'index'>,
  outHostId: string | null,
): PlanReason | null {
  const host = outHostId === null ? undefined : inventory.hosts.get(outHostId);
  const cluster = host && inventory.clusters.get(host.clusterId);
  if (!host || !cluster || !isGuarded(cluster)) return null;
  const others = hostsInService(inventory, cluster.id).filter((id) => id !== host.id);
  if (others.length >= maxHostsForPairs) return null;
  for (const id of others) {
    const refused = failureBookOf(index).outcomeOf([host.id, id]).refused.filter(isForRoom);
    if (refused.length > 0) return { code: 'ha-not-held', params: { host: inventory.hosts.get(id)?.name ?? id, guests: refused.length } };
  }
  return null;
}
