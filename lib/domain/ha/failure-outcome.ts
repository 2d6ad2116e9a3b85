import type { Guest } from '../model/guest';
import type { PlanningView } from '../plans/planning-view';
import { promisedMemoryBytes, promisedVcpus } from '../scheduler/guest-use';
import { runningOn } from './failed-guests';
import { placeRestarts, type RefusedRestart } from './place-restarts';
import { restartOrder } from './restart-order';

/** What comes to a host when others fail. */
export interface Inbound {
  vcpus: number;
  memoryBytes: number;
  guests: number;
  /** Does one of them wish to be with, or away from, others? */
  hasWishes: boolean;
}

/** What becomes of the guests of hosts that fail together: the certificate that they restart, or who does not. */
export interface FailureOutcome {
  readonly hostIds: readonly string[];
  readonly restarts: number;
  readonly refused: readonly RefusedRestart[];
  /** By id of the hosts on which guests restart. */
  readonly inbound: ReadonlyMap<string, Inbound>;
}

/** Places the guests of hosts as if they failed now and HA acted; with them `others`, guests that are only thought to be there. */
export function simulateFailure(
  view: Pick<PlanningView, 'inventory' | 'index'>,
  hostIds: readonly string[],
  others: readonly Guest[] = [],
): FailureOutcome {
  const order = restartOrder([...runningOn(view.inventory, hostIds), ...others]);
  const inbound = new Map<string, Inbound>();
  const refused = placeRestarts(view, new Set(hostIds), order, (guest, row) => {
    const hostId = view.index.hosts.ids[row] ?? '';
    const sum = inbound.get(hostId) ?? { vcpus: 0, memoryBytes: 0, guests: 0, hasWishes: false };
    sum.vcpus += promisedVcpus(guest);
    sum.memoryBytes += promisedMemoryBytes(guest);
    sum.guests++;
    sum.hasWishes ||= guest.spec.placement.avoid.length + guest.spec.placement.with.length > 0;
    inbound.set(hostId, sum);
  });
  return { hostIds, restarts: order.guests.length - refused.length, refused, inbound };
}

/** Is it for lack of room that a guest is not started, and not for what it wishes or where its disks are? */
export const isForRoom = ({ why }: RefusedRestart): boolean =>
  why.code === 'refused-memory' || why.code === 'refused-vcpus' || why.code === 'no-other-host';
