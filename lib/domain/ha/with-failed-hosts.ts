import { groupKey, type Hold } from '../scheduler/hold';
import type { PlacementIndex } from '../scheduler/placement-index';

/**
 * Lets `work` see the pool as it is once hosts have failed: they refuse everybody, and the guests that were on them are nowhere until
 * `work` gives them a place. Afterwards the index is exactly what it was.
 */
export function withFailedHosts<Result>(
  index: PlacementIndex,
  hostIds: Iterable<string>,
  lostGuestIds: readonly string[],
  work: () => Result,
): Result {
  index.settle();
  const rows = [...hostIds].flatMap((id) => index.hosts.rowOf.get(id) ?? []);
  const before = rows.map((row) => ({ isUp: index.hosts.isUp[row] ?? 0, accepts: index.hosts.accepts[row] ?? 0 }));
  const taken: { id: string; hold: Hold }[] = [];
  try {
    for (const row of rows) setConduct(index, row, 0, 0);
    for (const { id, hold } of countedInRacks(index, lostGuestIds)) {
      index.setHold(id, null);
      taken.push({ id, hold });
    }
    return index.withLost(lostGuestIds, work);
  } finally {
    for (const { id, hold } of taken) index.setHold(id, hold);
    rows.forEach((row, i) => {
      setConduct(index, row, before[i]?.isUp ?? 0, before[i]?.accepts ?? 0);
    });
  }
}

/**
 * What lost guests take of a host that refuses everybody hinders nobody, so it may stay in the columns. But the rack of a lost host
 * may have others, for which they must not count where guests are spread over racks.
 */
function countedInRacks(index: PlacementIndex, guestIds: readonly string[]): { id: string; hold: Hold }[] {
  const { guests, rules } = index.inventory;
  const spread = new Set<string>();
  for (const rule of rules.values()) if (rule.relation === 'spread-racks' && rule.enabled) spread.add(groupKey.rule(rule.id));
  for (const id of guestIds) {
    const tag = guests.get(id)?.spec.placement.spreadTag ?? null;
    if (tag !== null) spread.add(groupKey.tag(tag));
  }
  if (spread.size === 0) return [];
  return guestIds.flatMap((id) => {
    const hold = index.holdOf(id);
    return hold?.groups.some((key) => spread.has(key)) ? [{ id, hold }] : [];
  });
}

function setConduct({ hosts, hostChanges }: PlacementIndex, row: number, isUp: number, accepts: number): void {
  if (hosts.isUp[row] === isUp && hosts.accepts[row] === accepts) return;
  hosts.isUp[row] = isUp;
  hosts.accepts[row] = accepts;
  hostChanges.mark(row);
}
