import type { Observation } from '@/lib/drivers/driver';
import type { Draft } from '../ledger';
import type { HostWatch } from './host-watch';
import { recordGone, recordGuest } from './record-guests';
import { recordHost, recordStoragePool } from './record-hosts';

/** Writes an observation as seen state. Only differences are written, so an observation taken twice changes nothing. */
export function recordObservation(draft: Draft, observation: Observation, watch: Pick<HostWatch, 'isSilent'>): void {
  for (const host of observation.hosts) recordHost(draft, host);
  for (const pool of observation.storagePools) recordStoragePool(draft, pool);
  const answers = (hostId: string): boolean => !watch.isSilent(hostId) && draft.inventory.hosts.get(hostId)?.status.state === 'up';
  for (const guest of observation.guests) if (answers(guest.hostId)) recordGuest(draft, guest);
  for (const id of observation.goneGuestIds) if (isReachable(draft, id, answers)) recordGone(draft, id);
  if (observation.complete) recordAbsent(draft, observation, answers);
}

/** A guest's absence means something only when its host answers. */
function isReachable(draft: Draft, guestId: string, answers: (hostId: string) => boolean): boolean {
  const hostId = draft.inventory.guests.get(guestId)?.status.hostId;
  return !hostId || answers(hostId);
}

function recordAbsent(draft: Draft, observation: Observation, answers: (hostId: string) => boolean): void {
  const seen = new Set(observation.guests.map((guest) => guest.id));
  for (const guest of [...draft.inventory.guests.values()]) {
    if (!seen.has(guest.id) && guest.status.hostId !== null && isReachable(draft, guest.id, answers)) recordGone(draft, guest.id);
  }
}
