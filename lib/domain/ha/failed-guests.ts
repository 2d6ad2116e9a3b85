import type { Inventory } from '../inventory/inventory';
import type { Guest } from '../model/guest';
import type { PlanReason } from '../model/plan';
import { homeHostId } from '../scheduler/guest-use';
import { isArmed } from './is-armed';

export interface FailedGuests {
  /** At home on one of the failed hosts and to be started elsewhere. */
  readonly toRestart: readonly Guest[];
  /** At home there too, and nobody starts them elsewhere. */
  readonly left: readonly { readonly guest: Guest; readonly why: PlanReason }[];
}

/**
 * Who is lost with hosts, and which of them HA starts elsewhere. A guest that was moving away belongs to the host it was on its way to,
 * where it is started without any plan; one that was moving in runs on where it came from.
 */
export function failedGuests(inventory: Inventory, hostIds: ReadonlySet<string>, now: number): FailedGuests {
  const toRestart: Guest[] = [];
  const left: { guest: Guest; why: PlanReason }[] = [];
  for (const hostId of hostIds) {
    const unprotected = whyNotProtected(inventory, hostId, now);
    for (const id of inventory.guestIdsOn(hostId)) {
      const guest = inventory.guests.get(id);
      if (!guest || guest.spec.deleted || homeHostId(guest) !== hostId || !isLostWith(guest, hostId)) continue;
      const why = whyMeantOff(guest) ?? unprotected;
      if (why) left.push({ guest, why });
      else toRestart.push(guest);
    }
  }
  return { toRestart, left };
}

/** Guests that run at home on one of the hosts: those to be started elsewhere if all of these failed while HA acts. */
export function runningOn(inventory: Inventory, hostIds: Iterable<string>): Guest[] {
  const found: Guest[] = [];
  for (const hostId of hostIds)
    for (const id of inventory.guestIdsOn(hostId)) {
      const guest = inventory.guests.get(id);
      if (!guest || guest.spec.deleted || homeHostId(guest) !== hostId || !isLostWith(guest, hostId)) continue;
      if (guest.spec.power === 'running') found.push(guest);
    }
  return found;
}

const isLostWith = ({ status }: Guest, hostId: string): boolean => status.hostId === null || status.hostId === hostId;

const whyMeantOff = ({ spec }: Guest): PlanReason | null =>
  spec.power === 'running' ? null : { code: 'guest-meant-off', params: { power: spec.power } };

function whyNotProtected({ hosts, clusters }: Inventory, hostId: string, now: number): PlanReason | null {
  const cluster = clusters.get(hosts.get(hostId)?.clusterId ?? '');
  if (!cluster || isArmed(cluster.policy.ha, now)) return null;
  const { enabled, disarmedUntil } = cluster.policy.ha;
  return enabled
    ? { code: 'ha-disarmed', params: { cluster: cluster.name, until: disarmedUntil ?? '' } }
    : { code: 'ha-off', params: { cluster: cluster.name } };
}
