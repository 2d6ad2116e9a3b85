import type { Inventory } from '../inventory/inventory';
import type { Cluster } from '../model/infrastructure';
import type { PlacementIndex } from '../scheduler/placement-index';
import { failureBookOf } from './failure-book';
import { isForRoom } from './failure-outcome';
import type { RefusedRestart } from './place-restarts';
import { slotShortage } from './slot-shortage';

/** Up to here any two hosts of a cluster are thought through pair by pair: 2,016 pairs. */
export const maxHostsForPairs = 64;

/** A failure after which guests would not restart for lack of room. */
export interface Breach {
  readonly hostIds: readonly string[];
  readonly refused: readonly RefusedRestart[];
}

export interface Tolerance {
  /** placed: exact, by placing every guest. slots: by a bound that may say no too early, never too late. */
  readonly method: 'placed' | 'slots';
  readonly breaches: readonly Breach[];
  /** By the bound: slots missing; 0 when there are enough. */
  readonly slotsMissing: number;
}

/** Hosts of a cluster that can still fail. */
export const hostsInService = (inventory: Inventory, clusterId: string): string[] =>
  [...inventory.hosts.values()].filter((host) => host.clusterId === clusterId && host.status.state === 'up').map(({ id }) => id);

/** The failures to think through so that any `count` hosts of a cluster may fail; null where they are too many and slots are counted. */
export function failureSets(index: PlacementIndex, clusterId: string, count: number): string[][] | null {
  const hostIds = hostsInService(index.inventory, clusterId);
  if (count < 1) return [];
  if (count === 1) return hostIds.map((id) => [id]);
  return count === 2 && hostIds.length <= maxHostsForPairs ? pairsOf(hostIds) : null;
}

/**
 * Would every guest that may restart do so, whichever `count` hosts of a cluster fail? One host: each is thought through by placing.
 * Two hosts of at most 64: each pair is. More: by slots. Guests that could not restart however much room there is (their disks are on
 * the host, they are pinned, a rule) are no breach: room would not help them.
 */
export function judgeTolerance(index: PlacementIndex, clusterId: string, count: number): Tolerance {
  const sets = failureSets(index, clusterId, count);
  if (sets === null) return { method: 'slots', breaches: [], slotsMissing: slotShortage(index, clusterId, count) };
  const book = failureBookOf(index);
  const breaches = sets.flatMap((set) => {
    const refused = book.outcomeOf(set).refused.filter(isForRoom);
    return refused.length > 0 ? [{ hostIds: set, refused }] : [];
  });
  return { method: 'placed', breaches, slotsMissing: 0 };
}

export const pairsOf = (ids: readonly string[]): string[][] => ids.flatMap((a, at) => ids.slice(at + 1).map((b) => [a, b]));

/** Is a cluster's room guarded by placing? */
export const isGuarded = ({ policy }: Pick<Cluster, 'policy'>): boolean =>
  policy.ha.enabled && policy.ha.admission === 'tolerate-hosts' && policy.ha.hostsToTolerate > 0;

/** What became worse between two looks: guests that would restart before and would not now. */
export function worsened(before: Tolerance, after: Tolerance): Breach | null {
  const known = new Set(before.breaches.flatMap(({ hostIds, refused }) => refused.map(({ guest }) => `${hostIds.join(' ')} ${guest.id}`)));
  for (const { hostIds, refused } of after.breaches) {
    const news = refused.filter(({ guest }) => !known.has(`${hostIds.join(' ')} ${guest.id}`));
    if (news.length > 0) return { hostIds, refused: news };
  }
  return after.slotsMissing > before.slotsMissing ? { hostIds: [], refused: [] } : null;
}
