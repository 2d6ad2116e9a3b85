import type { Guest } from '../model/guest';
import type { NotDone, PlanCheck, PlanDraft, PlanReason } from '../model/plan';
import { restartEstimate } from '../plans/estimate-move';
import { forecastHosts } from '../plans/forecast-hosts';
import { orderSteps, type UnorderedStep } from '../plans/order-steps';
import type { PlanningView } from '../plans/planning-view';
import { homeHostId } from '../scheduler/guest-use';
import { failedGuests } from './failed-guests';
import { placeRestarts } from './place-restarts';
import { restartOrder } from './restart-order';

export interface FailoverOptions {
  readonly kind: 'failover' | 'failover-simulation';
}

/** Guests that one host starts at the same time: what Proxmox's HA manager lets one node do (`max_workers`, 4). */
export const startsPerHost = 4;

/**
 * What happens to the guests of hosts that fail, or would if they failed now: who is started where, in which order and when, and who
 * is not, and why. The same function plans the real thing and its preview. Times count from the moment at which the hosts are proved
 * dead. Rules, room and networks hold of every step because the scheduler chose its host.
 */
export function planFailover(view: PlanningView, failedHostIds: readonly string[], { kind }: FailoverOptions): PlanDraft {
  const { inventory } = view;
  const failed = new Set(failedHostIds);
  const { toRestart, left } = failedGuests(inventory, failed, view.now);
  const { placed, refused } = restartAll(view, failed, toRestart);
  const parallel = { plan: Math.max(1, placed.length), host: startsPerHost };
  const steps = orderSteps(placed, parallel);
  return {
    kind,
    scope: failedHostIds.map((id) => ({ kind: 'host', id, name: inventory.hosts.get(id)?.name ?? id })),
    steps,
    notDone: [...refused, ...left].map(toNotDone),
    hosts: forecastHosts(
      view,
      steps.map(({ object, fromHostId, toHostId }) => ({ guestId: object.id, fromHostId, toHostId })),
    ),
    imbalance: null,
    checks: [checkCapacity(placed.length, refused.length)],
    parallel,
    options: {},
  };
}

function restartAll(view: PlanningView, failed: ReadonlySet<string>, lost: readonly Guest[]) {
  const order = restartOrder(lost);
  const placed: UnorderedStep[] = [];
  const stepIdOf = new Map<string, string>();
  const refused = placeRestarts(view, failed, order, (guest, row, pools) => {
    const id = `s${placed.length + 1}`;
    const after = order.after.get(guest.id)?.flatMap((awaited) => stepIdOf.get(awaited) ?? []) ?? [];
    stepIdOf.set(guest.id, id);
    placed.push(toStep(view, guest, row, pools, id, after));
  });
  return { placed, refused };
}

function toStep(
  view: PlanningView,
  guest: Guest,
  row: number,
  pools: readonly number[],
  id: string,
  after: readonly string[],
): UnorderedStep {
  const { index, inventory } = view;
  const toHostId = index.hosts.ids[row] ?? '';
  const home = homeHostId(guest) ?? '';
  const diskPools: Record<string, string> = {};
  guest.spec.disks.forEach((disk, i) => {
    diskPools[disk.id] = index.pools.ids[pools[i] ?? -1] ?? '';
  });
  return {
    id,
    object: { kind: 'guest', id: guest.id, name: guest.name },
    method: 'restart',
    fromHostId: guest.status.hostId,
    toHostId,
    diskPools,
    after,
    why: { code: 'host-failed', params: { host: inventory.hosts.get(home)?.name ?? home, priority: guest.spec.restartPriority } },
    gain: 0,
    ...restartEstimate(guest),
  };
}

const toNotDone = ({ guest, why }: { guest: { id: string; name: string }; why: PlanReason }): NotDone => ({
  object: { kind: 'guest', id: guest.id, name: guest.name },
  why,
  choices: [],
});

const checkCapacity = (restarted: number, guests: number): PlanCheck =>
  guests === 0
    ? { name: 'capacity', ok: true, why: { code: 'all-restart', params: { guests: restarted } } }
    : { name: 'capacity', ok: false, why: { code: 'some-do-not-restart', params: { guests, restarted } } };
