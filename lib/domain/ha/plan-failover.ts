import type { NotDone, PlanCheck, PlanDraft, PlanReason } from '../model/plan';
import { estimateMove } from '../plans/estimate-move';
import { forecastHosts } from '../plans/forecast-hosts';
import { orderSteps, type UnorderedStep } from '../plans/order-steps';
import type { PlanningView } from '../plans/planning-view';
import { failedGuests } from './failed-guests';
import { type PlacedRestart, type PlacedRestarts, placeRestarts } from './place-restarts';

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
  const restarts = placeRestarts(view, failed, toRestart);
  const parallel = { plan: Math.max(1, restarts.placed.length), host: startsPerHost };
  const steps = orderSteps(toSteps(view, restarts), parallel);
  return {
    kind,
    scope: failedHostIds.map((id) => ({ kind: 'host', id, name: inventory.hosts.get(id)?.name ?? id })),
    steps,
    notDone: [...restarts.refused, ...left].map(toNotDone),
    hosts: forecastHosts(
      view,
      steps.map(({ object, fromHostId, toHostId }) => ({ guestId: object.id, fromHostId, toHostId })),
    ),
    imbalance: null,
    checks: checksOf(restarts),
    parallel,
    options: {},
  };
}

function toSteps(view: PlanningView, { placed, after }: PlacedRestarts): UnorderedStep[] {
  const stepIdOf = new Map(placed.map(({ guest }, at) => [guest.id, `s${at + 1}`]));
  return placed.flatMap((restart, at) => {
    const awaited = after.get(restart.guest.id)?.flatMap((id) => stepIdOf.get(id) ?? []) ?? [];
    return toStep(view, restart, `s${at + 1}`, awaited);
  });
}

function toStep(view: PlanningView, { guest, row, pools }: PlacedRestart, id: string, after: readonly string[]): UnorderedStep[] {
  const { index, inventory } = view;
  const toHostId = index.hosts.ids[row] ?? '';
  const target = inventory.hosts.get(toHostId);
  if (!target) return []; // cannot be: the columns follow the inventory
  const fromHostId = guest.status.hostId;
  const home = guest.assignment?.hostId ?? fromHostId ?? '';
  const diskPools = Object.fromEntries(guest.spec.disks.map((disk, i) => [disk.id, index.pools.ids[pools[i] ?? -1] ?? '']));
  return [
    {
      id,
      object: { kind: 'guest', id: guest.id, name: guest.name },
      method: 'restart',
      fromHostId,
      toHostId,
      diskPools,
      after,
      why: { code: 'host-failed', params: { host: inventory.hosts.get(home)?.name ?? home, priority: guest.spec.restartPriority } },
      gain: 0,
      ...estimateMove(view, guest, target, { method: 'restart', diskPools }),
    },
  ];
}

const toNotDone = ({ guest, why }: { guest: { id: string; name: string }; why: PlanReason }): NotDone => ({
  object: { kind: 'guest', id: guest.id, name: guest.name },
  why,
  choices: [],
});

const checksOf = ({ placed, refused }: PlacedRestarts): PlanCheck[] => [
  {
    name: 'capacity',
    ok: refused.length === 0,
    why:
      refused.length === 0
        ? { code: 'all-restart', params: { guests: placed.length } }
        : { code: 'some-do-not-restart', params: { guests: refused.length, restarted: placed.length } },
  },
];
