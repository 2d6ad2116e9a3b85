import type { BareAsk } from '../bare-ask';
import type { Filter } from '../filter';
import type { PlacementView } from '../placement-view';
import { type AskedDisk, bytesNeeded, choosePools, suits } from '../storage-choice';

const chosen: number[] = []; // reused: filters run on every host of every placement

const firstWithoutPool = ({ pools }: PlacementView, ask: BareAsk, row: number): number =>
  choosePools(pools, row, ask.disks, ask.prefersLocalStorage, chosen);

/** The disk that finds no pool, and the most room it could have had: of the pools that suit it, or of any that the host reaches. */
function missOf(view: PlacementView, ask: BareAsk, row: number): { disk: AskedDisk | undefined; pool: number; room: number } {
  const disk = ask.disks[firstWithoutPool(view, ask, row)];
  let pool = -1;
  let room = 0;
  for (const reached of view.pools.ofHost[row] ?? []) {
    if (!disk || !suits(view.pools, disk, reached)) continue;
    if (pool !== -1 && view.pools.room(reached) <= room) continue;
    pool = reached;
    room = view.pools.room(reached);
  }
  return { disk, pool, room: Math.max(0, room) };
}

export const hasStorage: Filter = {
  name: 'storage',
  reads: 'storage',
  concerns: (ask) => ask.disks.length > 0,
  passes: (view, ask, { row }) => firstWithoutPool(view, ask, row) === -1,
  /** In bytes when a suitable pool is short of room; in words when there is no suitable pool at all. */
  refusal: (view, ask, { row }) => {
    const { disk, pool, room } = missOf(view, ask, row);
    if (pool !== -1 && disk) return { need: bytesNeeded(disk, pool), have: room, detail: view.pools.ids[pool] ?? null };
    const wanted = disk && disk.wantedPool >= 0 ? (view.pools.ids[disk.wantedPool] ?? null) : null;
    return { need: wanted === null ? (disk?.policy ?? 'any') : wanted, have: 'none', detail: wanted };
  },
  shortfall: (view, ask, { row }) => {
    const { disk, pool, room } = missOf(view, ask, row);
    return pool === -1 || !disk ? 1 : Math.max(0, 1 - room / Math.max(1, bytesNeeded(disk, pool)));
  },
};
