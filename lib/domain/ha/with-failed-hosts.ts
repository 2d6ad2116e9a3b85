import type { Hold } from '../scheduler/hold';
import type { PlacementIndex } from '../scheduler/placement-index';

/**
 * Lets `work` see the pool as it is once hosts have failed: they refuse everybody, and the guests that were on them are nowhere yet.
 * Afterwards the index is exactly what it was.
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
    for (const id of lostGuestIds) {
      const hold = index.setHold(id, null);
      if (hold) taken.push({ id, hold });
    }
    return work();
  } finally {
    for (const { id, hold } of taken) index.setHold(id, hold);
    rows.forEach((row, i) => {
      setConduct(index, row, before[i]?.isUp ?? 0, before[i]?.accepts ?? 0);
    });
  }
}

function setConduct({ hosts, hostChanges }: PlacementIndex, row: number, isUp: number, accepts: number): void {
  if (hosts.isUp[row] === isUp && hosts.accepts[row] === accepts) return;
  hosts.isUp[row] = isUp;
  hosts.accepts[row] = accepts;
  hostChanges.mark(row);
}
