import { systemCause } from '../model/cause';
import type { Guest } from '../model/guest';
import { requestForGuest } from '../reconciler/request-for-guest';
import type { PlacementIndex } from '../scheduler/placement-index';
import { poolRowsOn, withTentative } from '../scheduler/plan-batch';
import { failureSets, type Tolerance } from './admission';
import { failureBookOf } from './failure-book';
import { isForRoom, simulateFailure } from './failure-outcome';

/**
 * How a cluster would bear any `count` failures with guests that are only thought of, each on the host of its assignment; null where
 * failures are not thought through one by one. Nothing of it is kept.
 */
export function toleranceWith(index: PlacementIndex, clusterId: string, count: number, newcomers: readonly Guest[]): Tolerance | null {
  const sets = failureSets(index, clusterId, count);
  if (sets === null) return null;
  const book = failureBookOf(index);
  const outcomes = sets.map((hostIds) => book.outcomeOf(hostIds));
  const touched = newcomers.map((guest) => ({ hostId: guest.assignment?.hostId ?? '', isBound: book.isBound(guest) }));
  const breaches = withTentative(index, (hold) => {
    for (const guest of newcomers) {
      const request = requestForGuest(guest, 'create', systemCause, index.inventory);
      const row = index.hosts.rowOf.get(guest.assignment?.hostId ?? '') ?? -1;
      if (row >= 0) hold(request, row, poolRowsOn(index, request, row));
    }
    return outcomes.flatMap((known) => {
      const isUpset = touched.some((each) => book.isUpset(known, each));
      const lost = newcomers.filter(({ assignment }) => known.hostIds.includes(assignment?.hostId ?? ''));
      const outcome = isUpset ? simulateFailure({ inventory: index.inventory, index }, known.hostIds, lost) : known;
      const refused = outcome.refused.filter(isForRoom);
      return refused.length > 0 ? [{ hostIds: known.hostIds, refused }] : [];
    });
  });
  return { method: 'placed', breaches, slotsMissing: 0 };
}
