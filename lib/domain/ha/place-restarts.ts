import { systemCause } from '../model/cause';
import type { PlacementRequest } from '../model/decision';
import type { Guest } from '../model/guest';
import type { PlanReason } from '../model/plan';
import type { PlanningView } from '../plans/planning-view';
import { requestForStep } from '../plans/request-for-step';
import { placeFast } from '../scheduler/place-fast';
import { poolRowsOn, withTentative } from '../scheduler/plan-batch';
import { type RestartOrder, restartOrder } from './restart-order';
import { whyNoHost } from './why-no-host';
import { withFailedHosts } from './with-failed-hosts';

export interface PlacedRestart {
  readonly guest: Guest;
  /** Row of its new host in the scheduler's columns. */
  readonly row: number;
  readonly pools: readonly number[];
}

export interface PlacedRestarts {
  /** In the order in which they are started. */
  readonly placed: readonly PlacedRestart[];
  readonly refused: readonly { readonly guest: Guest; readonly why: PlanReason }[];
  readonly after: RestartOrder['after'];
}

/**
 * Chooses a host for each guest that was lost with hosts, as one list in restart order, each in the room that those before it leave.
 * Only these may use what is kept free for failures. A guest is not started when one it depends on finds no host.
 */
export function placeRestarts(view: PlanningView, failedHostIds: ReadonlySet<string>, lost: readonly Guest[]): PlacedRestarts {
  const { guests, after } = restartOrder(lost);
  const placed: PlacedRestart[] = [];
  const refused = new Map<string, { guest: Guest; why: PlanReason }>();
  const lostIds = guests.map(({ id }) => id);
  withFailedHosts(view.index, failedHostIds, lostIds, () =>
    withTentative(view.index, (hold) => {
      for (const guest of guests) {
        const missing = after.get(guest.id)?.find((id) => refused.has(id));
        const restart = missing === undefined ? placeRestart(view, guest, hold) : waitsFor(refused.get(missing)?.guest);
        if ('row' in restart) placed.push(restart);
        else refused.set(guest.id, { guest, why: restart.why });
      }
    }),
  );
  return { placed, refused: [...refused.values()], after };
}

function placeRestart(
  view: PlanningView,
  guest: Guest,
  hold: (request: PlacementRequest, row: number, pools: readonly number[]) => void,
): PlacedRestart | { why: PlanReason } {
  const request = requestForStep(view, guest, 'failover', systemCause);
  const row = placeFast(view.index, request);
  if (row < 0) return { why: whyNoHost(view, request) };
  const pools = poolRowsOn(view.index, request, row);
  hold(request, row, pools);
  return { guest, row, pools };
}

const waitsFor = (other: Guest | undefined): { why: PlanReason } => ({
  why: { code: 'dependency-not-restarted', params: { guest: other?.name ?? '' } },
});
