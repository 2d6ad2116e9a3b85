import type { Observation } from '@/lib/drivers/driver';
import type { Draft } from '../ledger';
import { recordGone, recordGuest, recordUnknown } from './record-guests';
import { recordHost, recordStoragePool } from './record-hosts';

export interface Recorded {
  /** True when a host answers again and everything on it must be observed afresh. */
  readonly hostCameBack: boolean;
}

/** Writes an observation as seen state. Only differences are written, so an observation taken twice changes nothing. */
export function recordObservation(draft: Draft, observation: Observation): Recorded {
  const hosts = observation.hosts.map((host) => ({ id: host.id, ...recordHost(draft, host) }));
  for (const pool of observation.storagePools) recordStoragePool(draft, pool);
  const awayIds = new Set(hosts.filter((host) => host.wentAway).map((host) => host.id));
  for (const guest of observation.guests) {
    if (draft.inventory.hosts.get(guest.hostId)?.status.state === 'up') recordGuest(draft, guest);
  }
  for (const id of observation.goneGuestIds) if (isReachable(draft, id)) recordGone(draft, id);
  if (observation.complete) recordAbsent(draft, observation);
  for (const hostId of awayIds) recordGuestsOfLostHost(draft, hostId);
  return { hostCameBack: hosts.some((host) => host.cameBack) };
}

/** A guest's absence means something only when its host answers. */
function isReachable(draft: Draft, guestId: string): boolean {
  const hostId = draft.inventory.guests.get(guestId)?.status.hostId;
  return !hostId || draft.inventory.hosts.get(hostId)?.status.state === 'up';
}

function recordAbsent(draft: Draft, observation: Observation): void {
  const seen = new Set(observation.guests.map((guest) => guest.id));
  for (const guest of [...draft.inventory.guests.values()]) {
    if (!seen.has(guest.id) && guest.status.hostId !== null && isReachable(draft, guest.id)) recordGone(draft, guest.id);
  }
}

function recordGuestsOfLostHost(draft: Draft, hostId: string): void {
  for (const id of [...draft.inventory.guestIdsOn(hostId)]) {
    const guest = draft.inventory.guests.get(id);
    if (guest?.status.hostId === hostId) recordUnknown(draft, guest);
  }
}
