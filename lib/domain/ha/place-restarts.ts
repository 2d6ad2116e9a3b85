import { systemCause } from '../model/cause';
import type { Guest } from '../model/guest';
import type { PlanReason } from '../model/plan';
import type { PlanningView } from '../plans/planning-view';
import { requestForStep } from '../plans/request-for-step';
import { placeFast } from '../scheduler/place-fast';
import { holdOn, poolRowsOn } from '../scheduler/plan-batch';
import type { RestartOrder } from './restart-order';
import { whyNoHost } from './why-no-host';
import { withFailedHosts } from './with-failed-hosts';

export interface RefusedRestart {
  readonly guest: Guest;
  readonly why: PlanReason;
}

/** Called with each guest that found a host: its row in the scheduler's columns, and those of the pools of its disks. */
export type OnPlaced = (guest: Guest, row: number, pools: readonly number[]) => void;

/**
 * Chooses a host for each guest that was lost with hosts, as one list in restart order, each in the room that those before it leave.
 * Only these may use what is kept free for failures. A guest is not started when one it depends on finds no host. Answers those that
 * are not started. Nothing of it stays in the columns.
 */
export function placeRestarts(
  view: Pick<PlanningView, 'inventory' | 'index'>,
  failedHostIds: ReadonlySet<string>,
  { guests, after }: RestartOrder,
  onPlaced: OnPlaced,
): RefusedRestart[] {
  const refused = new Map<string, RefusedRestart>();
  const lostIds = guests.map(({ id }) => id);
  withFailedHosts(view.index, failedHostIds, lostIds, () => {
    for (const guest of guests) {
      const missing = after.get(guest.id)?.find((id) => refused.has(id));
      const why = missing === undefined ? placeRestart(view, guest, onPlaced) : waitsFor(refused.get(missing)?.guest);
      if (why) refused.set(guest.id, { guest, why });
    }
  });
  return [...refused.values()];
}

/** Answers why it found no host, or null. */
function placeRestart(view: Pick<PlanningView, 'inventory' | 'index'>, guest: Guest, onPlaced: OnPlaced): PlanReason | null {
  const { index } = view;
  const request = requestForStep(view, guest, 'failover', systemCause);
  const row = placeFast(index, request);
  if (row < 0) return whyNoHost(view, request);
  const pools = poolRowsOn(index, request, row);
  index.setHold(guest.id, holdOn(index, request, row, pools));
  onPlaced(guest, row, pools);
  return null;
}

const waitsFor = (other: Guest | undefined): PlanReason => ({ code: 'dependency-not-restarted', params: { guest: other?.name ?? '' } });
