import type { ReadOnly } from '@/lib/api/read-only';
import type { ClusterAvailability, Tolerance } from '@/lib/api/schemas/ha';
import { failureSets, hostsInService, judgeTolerance } from '@/lib/domain/ha/admission';
import { runningOn } from '@/lib/domain/ha/failed-guests';
import { failureBookOf } from '@/lib/domain/ha/failure-book';
import { isForRoom } from '@/lib/domain/ha/failure-outcome';
import { isArmed } from '@/lib/domain/ha/is-armed';
import type { Cluster } from '@/lib/domain/model/infrastructure';
import type { PoolRuntime } from '../context';
import { guestRef, hostRef, mostNamed, toLeftOff } from './left-off';

type Context = Pick<PoolRuntime, 'inventory' | 'placement' | 'now'>;

/** HA of one cluster. Cheap once the failures it tells of were thought through. */
export function toAvailability(context: Context, cluster: Cluster, counts: readonly number[]): ReadOnly<ClusterAvailability> {
  const { inventory, placement } = context;
  const hostIds = hostsInService(inventory, cluster.id);
  const guests = runningOn(inventory, hostIds);
  const stuck = hostIds.flatMap((id) =>
    failureBookOf(placement)
      .outcomeOf([id])
      .refused.filter((refused) => !isForRoom(refused)),
  );
  return {
    id: cluster.id,
    name: cluster.name,
    revision: cluster.revision,
    policy: cluster.policy.ha,
    haReserve: cluster.policy.haReserve,
    armed: isArmed(cluster.policy.ha, context.now()),
    hosts: hostIds.length,
    guests: guests.length,
    tolerances: counts.map((count) => toTolerance(context, cluster.id, count)),
    cannotRestart: { count: stuck.length, named: stuck.slice(0, mostNamed).map(toLeftOff) },
    priorities: [1, 2, 3, 4, 5].map((priority) => ({
      priority,
      guests: guests.filter(({ spec }) => spec.restartPriority === priority).length,
    })),
    dependencies: guests
      .filter(({ spec }) => spec.dependsOn.length > 0)
      .map((guest) => ({ guest: guestRef(guest), on: guest.spec.dependsOn.flatMap((id) => inventory.guests.get(id) ?? []).map(guestRef) })),
  };
}

function toTolerance({ inventory, placement }: Context, clusterId: string, count: number): ReadOnly<Tolerance> {
  const { method, breaches, slotsMissing } = judgeTolerance(placement, clusterId, count);
  const [worst] = [...breaches].sort((a, b) => b.refused.length - a.refused.length);
  return {
    count,
    method,
    ok: breaches.length === 0 && slotsMissing === 0,
    failures: failureSets(placement, clusterId, count)?.length ?? 0,
    breaches: breaches.length,
    worst: worst
      ? {
          hosts: worst.hostIds.flatMap((id) => inventory.hosts.get(id) ?? []).map(hostRef),
          guests: worst.refused.length,
          named: worst.refused.slice(0, mostNamed).map(toLeftOff),
        }
      : null,
    slotsMissing,
  };
}
