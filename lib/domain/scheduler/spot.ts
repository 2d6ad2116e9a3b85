import type { Hold } from './hold';
import type { PlacementView } from './placement-view';

/** One host as one request meets it: what is promised there by others, before the guest comes. Reused; do not keep. */
export interface Spot {
  row: number;
  vcpus: number;
  memoryBytes: number;
  demandMilli: number;
  guests: number;
  /** Is the guest there already (or on its way there)? */
  isPresent: boolean;
}

export const makeSpot = (): Spot => ({ row: 0, vcpus: 0, memoryBytes: 0, demandMilli: 0, guests: 0, isPresent: false });

/** Points a spot at a host. The guest's own use of it (`self`) is taken out. */
export function aim(spot: Spot, view: PlacementView, row: number, self: Hold | null): Spot {
  const { promisedVcpus, promisedMemory, demandMilli, activeGuests } = view.hosts;
  const own = self?.hosts.includes(row) ? self : null;
  spot.row = row;
  spot.vcpus = (promisedVcpus[row] ?? 0) - (own?.vcpus ?? 0);
  spot.memoryBytes = (promisedMemory[row] ?? 0) - (own?.memoryBytes ?? 0);
  spot.demandMilli = (demandMilli[row] ?? 0) - (own?.demandMilli ?? 0);
  spot.guests = (activeGuests[row] ?? 0) - (own ? 1 : 0);
  spot.isPresent = own !== null;
  return spot;
}
