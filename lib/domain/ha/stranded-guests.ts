import type { Inventory } from '../inventory/inventory';
import type { Guest } from '../model/guest';

type Picture = Pick<Inventory, 'guests' | 'guestIdsOn'>;

/**
 * Guests that a failed host took with it and for which no other host was chosen yet. Those that nobody wants to run stay with their
 * host: their disks are where they were, and they are started elsewhere when somebody asks for it.
 */
export function strandedGuests(picture: Picture, hostId: string): Guest[] {
  const stranded: Guest[] = [];
  for (const id of picture.guestIdsOn(hostId)) {
    const guest = picture.guests.get(id);
    if (guest && isStranded(guest) && guest.status.hostId === hostId) stranded.push(guest);
  }
  return stranded;
}

const isStranded = ({ spec, status, assignment }: Guest): boolean =>
  status.state === 'unknown' && spec.power === 'running' && !spec.deleted && (assignment === null || assignment.hostId === status.hostId);

/** Was the guest refused by every host since it lost its own? It then waits for room. What failed before is forgotten when a host is lost. */
export const waitsForRoom = ({ status }: Pick<Guest, 'status'>): boolean =>
  status.state === 'unknown' && status.problem?.code === 'unplaceable';
