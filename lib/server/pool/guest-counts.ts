import { isTroubled } from '@/lib/domain/filter/guest-fields';
import type { Inventory } from '@/lib/domain/inventory/inventory';
import { hasPendingChanges } from '@/lib/domain/pending-changes';
import { isTransitioning } from '@/lib/domain/vm-lifecycle';

export interface GuestCounts {
  readonly total: number;
  readonly running: number;
  readonly stopped: number;
  readonly transitioning: number;
  readonly troubled: number;
  readonly unplaced: number;
  readonly pending: number;
}

/** How the guests are, in one pass. */
export function countGuests({ guests }: Inventory): GuestCounts {
  const counts = { total: guests.size, running: 0, stopped: 0, transitioning: 0, troubled: 0, unplaced: 0, pending: 0 };
  for (const guest of guests.values()) {
    if (guest.status.state === 'running') counts.running++;
    else if (guest.status.state === 'stopped') counts.stopped++;
    else if (isTransitioning(guest)) counts.transitioning++;
    if (isTroubled(guest)) counts.troubled++;
    if (guest.assignment === null) counts.unplaced++;
    if (hasPendingChanges(guest)) counts.pending++;
  }
  return counts;
}
