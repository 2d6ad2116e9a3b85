import type { Hold } from '../scheduler/hold';
import { NONE } from '../scheduler/host-columns';
import type { PlacementIndex } from '../scheduler/placement-index';
import type { PlannedMove } from './forecast-hosts';

export type PlacedMove = PlannedMove & { readonly diskPools?: Readonly<Record<string, string>> };

/** Lets `work` see guests where a plan puts them, gone from where they were; afterwards the index is exactly what it was. */
export const withMoves = <Result>(index: PlacementIndex, moves: readonly PlacedMove[], work: () => Result): Result =>
  withHolds(
    index,
    moves.map((move) => ({ guestId: move.guestId, change: (hold: Hold) => movedHold(index, hold, move) })),
    work,
  );

/**
 * Lets `work` place guests that all leave a host together: until each has its new place it takes room where it is, but binds
 * nobody there. Else guests that must stay together could never begin to go.
 */
export const withLeaving = <Result>(index: PlacementIndex, guestIds: readonly string[], work: () => Result): Result =>
  withHolds(
    index,
    guestIds.map((guestId) => ({ guestId, change: (hold: Hold) => ({ ...hold, groups: [] }) })),
    work,
  );

/** Lets `work` ask for a guest that a plan has moved already: its own disks take no room from themselves. */
export const withoutOwnDisks = <Result>(index: PlacementIndex, guestId: string, work: () => Result): Result =>
  withHolds(index, [{ guestId, change: (hold: Hold) => ({ ...hold, disks: [] }) }], work);

function withHolds<Result>(
  index: PlacementIndex,
  changes: readonly { readonly guestId: string; readonly change: (hold: Hold) => Hold }[],
  work: () => Result,
): Result {
  index.settle();
  const undo: { guestId: string; before: Hold }[] = [];
  try {
    for (const { guestId, change } of changes) {
      const before = index.holdOf(guestId);
      if (!before) continue;
      index.setHold(guestId, change(before));
      undo.push({ guestId, before });
    }
    return work();
  } finally {
    for (const { guestId, before } of undo.reverse()) index.setHold(guestId, before);
  }
}

function movedHold(index: PlacementIndex, hold: Hold, { toHostId, diskPools = {} }: PlacedMove): Hold {
  const row = toHostId === null ? NONE : (index.hosts.rowOf.get(toHostId) ?? NONE);
  const pools = Object.values(diskPools).map((id) => index.pools.rowOf.get(id) ?? -1);
  return {
    ...hold,
    hosts: hold.hosts.length === 0 || row === NONE ? [] : [row],
    home: hold.hosts.length === 0 ? NONE : row,
    disks: pools.length === hold.disks.length ? hold.disks.map((disk, i) => ({ ...disk, pool: pools[i] ?? disk.pool })) : hold.disks,
  };
}
