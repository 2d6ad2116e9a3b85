import type { PlacementRequest } from '../model/decision';
import { prefersLocalStorage, toAskedDisks } from './ask';
import { expectedMilliCores } from './expected-demand';
import { groupsOf } from './groups-of';
import type { Hold } from './hold';
import { placeFast } from './place-fast';
import type { PlacementIndex } from './placement-index';
import { choosePools } from './storage-choice';

export interface PlannedPlacement {
  /** Null when no host takes it any more. */
  readonly hostId: string | null;
  /** Storage pool of each disk, by disk id. */
  readonly diskPools: Readonly<Record<string, string>>;
}

/**
 * Places many guests as one list, each seeing those before it as if they were there. Nothing of it stays in the index. A guest that
 * is on a host already takes room on both, as it will while it moves.
 */
export function planBatch(index: PlacementIndex, requests: readonly PlacementRequest[]): PlannedPlacement[] {
  return withTentative(index, (hold) =>
    requests.map((request) => {
      const row = placeFast(index, request);
      if (row < 0) return { hostId: null, diskPools: {} };
      const pools = poolRowsOn(index, request, row);
      hold(request, row, pools);
      const diskPools = Object.fromEntries(request.disks.map((disk, i) => [disk.id, index.pools.ids[pools[i] ?? -1] ?? '']));
      return { hostId: index.hosts.ids[row] ?? null, diskPools };
    }),
  );
}

/** Lets `work` put guests on hosts for the while of one call; afterwards the index is exactly what it was. */
export function withTentative<Result>(
  index: PlacementIndex,
  work: (hold: (request: PlacementRequest, row: number, pools: readonly number[]) => void) => Result,
): Result {
  index.settle();
  const undo: { id: string; before: Hold | null }[] = [];
  const hold = (request: PlacementRequest, row: number, pools: readonly number[]) => {
    const id = request.guestId ?? `tentative ${undo.length}`;
    undo.push({ id, before: index.setHold(id, holdOn(index, request, row, pools)) });
  };
  try {
    return work(hold);
  } finally {
    for (const { id, before } of undo.reverse()) index.setHold(id, before);
  }
}

/** Row of the storage pool that each disk of a request gets on a host. */
export function poolRowsOn(index: PlacementIndex, request: PlacementRequest, row: number): number[] {
  if (request.disks.length === 0) return [];
  const chosen: number[] = [];
  choosePools(index.pools, row, toAskedDisks(index, request), prefersLocalStorage(request), chosen);
  return chosen;
}

/** What a guest takes once it is placed on a host: on top of what it takes now, when it is on another host. */
export function holdOn(index: PlacementIndex, request: PlacementRequest, row: number, pools: readonly number[]): Hold {
  const now = index.holdOf(request.guestId);
  const expectedMilli = expectedMilliCores(request.type, request.vcpus);
  const isNew = now === null || now.hosts.length === 0;
  return {
    hosts: isNew ? [row] : [...new Set([...now.hosts, row])],
    home: row,
    vcpus: isNew ? request.vcpus : Math.max(now.vcpus, request.vcpus),
    memoryBytes: isNew ? request.memoryBytes : Math.max(now.memoryBytes, request.memoryBytes),
    demandMilli: isNew ? expectedMilli : now.demandMilli,
    expectedMilli,
    seenVcpus: now?.seenVcpus ?? 0,
    groups: groupsOf(index.rules, request.guestId, request.tags, request.placement),
    disks: request.disks.map((disk, i) => ({ pool: pools[i] ?? -1, bytes: disk.sizeBytes })),
  };
}
