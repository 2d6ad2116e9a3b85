import { type Breach, isGuarded, judgeTolerance, worsened } from '@/lib/domain/ha/admission';
import type { Cluster } from '@/lib/domain/model/infrastructure';
import type { Draft } from '../ledger';
import { ApiError } from '../problem';

/**
 * Does what is wanted and then asks whether the guarded clusters still bear as many failures as they are told to. A deed that makes it
 * worse is refused as `ha-breach` with numbers, and the ledger keeps nothing of it; where the policy only warns, it is told as an
 * event. What was broken before the deed is not its fault. Guests on which HA acts itself are not asked for.
 */
export function keepTolerance<Result>(draft: Draft, deed: () => Result): Result {
  const guarded = [...draft.inventory.clusters.values()].filter(isGuarded);
  if (guarded.length === 0) return deed();
  const before = new Map(guarded.map((cluster) => [cluster.id, toleranceOf(draft, cluster)]));
  const result = deed();
  for (const cluster of guarded) {
    const known = before.get(cluster.id);
    const breach = known ? worsened(known, toleranceOf(draft, cluster)) : null;
    if (!breach) continue;
    const params = breachParams(draft, cluster, breach);
    if (cluster.policy.ha.onBreach === 'refuse') throw new ApiError('ha-breach', params);
    draft.tell({ severity: 'warning', code: 'ha.tolerance-lost', params, objects: [], taskId: null });
  }
  return result;
}

const toleranceOf = ({ placement }: Draft, { id, policy }: Cluster) => judgeTolerance(placement, id, policy.ha.hostsToTolerate);

/** Which failure, whom it would leave off, and for the first of them what it needs and the most there is. */
export function breachParams({ inventory }: Pick<Draft, 'inventory'>, cluster: Cluster, { hostIds, refused }: Breach) {
  const [first] = refused;
  const { need = 0, have = 0, host = '' } = first?.why.params ?? {};
  return {
    cluster: cluster.name,
    count: cluster.policy.ha.hostsToTolerate,
    hosts: hostIds.map((id) => inventory.hosts.get(id)?.name ?? id).join(', '),
    guests: refused.length,
    guest: first?.guest.name ?? '',
    need,
    have,
    unit: first === undefined ? 'slots' : first.why.code === 'refused-vcpus' ? 'vCPUs' : 'GiB',
    host,
  };
}
