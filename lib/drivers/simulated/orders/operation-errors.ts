import type { DriverOperation } from '../../driver';
import type { SimulatedFleet } from '../simulated-fleet';

/**
 * Shall this order fail? Asks the injected operation errors that speak of it (by operation, and by guest, host or the whole
 * pool), draws against their probability, and uses up one of their count. Answers how far the operation comes, 0..1.
 */
export function takeOperationError(
  fleet: SimulatedFleet,
  operation: DriverOperation,
  targetId: string,
  hostId: string,
): { readonly atShare: number } | null {
  for (const fault of fleet.faults.values()) {
    if (fault.kind !== 'operation-error' || !isMeant(fleet, fault.target, targetId, hostId)) continue;
    if (fault.params.operation !== undefined && fault.params.operation !== operation) continue;
    if (fleet.draw() >= Number(fault.params.probability ?? 1)) continue;
    const left = Number(fault.params.count ?? Number.POSITIVE_INFINITY) - 1;
    if (left <= 0) fleet.removeFault(fault.id);
    else if (Number.isFinite(left)) fleet.addFault({ ...fault, params: { ...fault.params, count: left } });
    return { atShare: 0.2 + 0.6 * fleet.draw() };
  }
  return null;
}

const isMeant = (fleet: SimulatedFleet, target: string, guestId: string, hostId: string): boolean =>
  target === 'pool' ||
  target === guestId ||
  target === hostId ||
  (target.startsWith('tag:') && fleet.guests.get(guestId)?.config.tags.includes(target.slice(4)) === true);
