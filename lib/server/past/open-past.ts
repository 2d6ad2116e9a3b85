import { setImmediate } from 'node:timers/promises';
import { Rewind } from '@/lib/domain/history/rewind';
import { Inventory } from '@/lib/domain/inventory/inventory';
import { LoadBoard } from '@/lib/domain/metrics/load-board';
import type { ObjectKind, ObjectKinds } from '@/lib/domain/model/journal';
import { PlacementIndex } from '@/lib/domain/scheduler/placement-index';
import type { Moment } from '@/lib/store/past-records';
import type { Store } from '@/lib/store/store';
import { type LoadSources, loadsAt } from './loads-at';
import type { PoolPicture } from './pool-picture';

export interface PastSources extends LoadSources {
  readonly inventory: Inventory;
  readonly store: Pick<Store, 'past'>;
  /** What reading a kept picture costs, in journal rows: it is read when it saves more than these. */
  readonly snapshotRows?: number;
}

/** A picture to go back from. */
export interface Base {
  readonly revision: number;
  readonly inventory: Inventory;
}

const usualSnapshotRows = 20_000;
/** Objects put into the picture between two rests. */
const objectsAtOnce = 5_000;

/**
 * The pool as it was at a moment of pool time: from the nearest picture after it (the present, a past that is remembered, or a kept one)
 * back over the journal. A moment before the records begin gives the picture of their beginning.
 */
export async function openPast(sources: PastSources, atMs: number, remembered: readonly Base[] = []): Promise<PoolPicture> {
  const { past } = sources.store;
  const beginning = (await past.findBeginning()) ?? { revision: 0, atMs };
  const found = await past.findMoment(atMs);
  const moment: Moment = found && found.revision > beginning.revision ? { revision: found.revision, atMs } : beginning;
  const inventory = await pictureAt(sources, moment, remembered);
  const loads = new LoadBoard();
  loads.take(await loadsAt(sources, inventory, atMs));
  return new LazyPicture(atMs, moment.revision, inventory, loads, beginning.atMs);
}

class LazyPicture implements PoolPicture {
  private index: PlacementIndex | null = null;

  constructor(
    readonly atMs: number,
    readonly revision: number,
    readonly inventory: Inventory,
    readonly loads: LoadBoard,
    readonly recordsBeginMs: number,
  ) {}

  get placement(): PlacementIndex {
    this.index ??= new PlacementIndex(this.inventory, this.loads);
    return this.index;
  }
}

async function pictureAt(sources: PastSources, moment: Moment, remembered: readonly Base[]): Promise<Inventory> {
  const { rewind, revision } = await nearestBase(sources, moment, remembered);
  const { past } = sources.store;
  // Both answer objects as they are now: what was open when the base was made is in the base, and stays as it was there.
  for (const task of await past.listTasksEndedAfter(moment)) rewind.add('task', task);
  for (const plan of await past.listPlansClosedAfter(moment)) rewind.add('plan', plan);
  const taskIds = [...rewind.ids('task')];
  for await (const rows of past.rowsBack({ fromRevision: revision, toRevision: moment.revision, taskIds })) {
    for (const row of rows) rewind.undo(row);
  }
  return toInventory(rewind, moment.revision);
}

async function toInventory(rewind: Rewind, revision: number): Promise<Inventory> {
  const inventory = new Inventory();
  let put = 0;
  for (const birth of rewind.births(revision)) {
    inventory.apply(birth);
    if (++put % objectsAtOnce === 0) await setImmediate();
  }
  return inventory;
}

/** The picture from which the way back is the shortest. */
async function nearestBase(
  sources: PastSources,
  { revision }: Moment,
  remembered: readonly Base[],
): Promise<{ rewind: Rewind; revision: number }> {
  const snapshots = await sources.store.past.listSnapshots();
  // Taken in one turn with the copy below, so that the picture and its revision belong together.
  const present = { revision: sources.inventory.revision, inventory: sources.inventory };
  const held = [present, ...remembered].filter((base) => base.revision >= revision);
  const nearest = held.reduce((best, base) => (base.revision < best.revision ? base : best), present);
  const snapshot = snapshots.find((kept) => kept.revision >= revision);
  if (snapshot && snapshot.revision + (sources.snapshotRows ?? usualSnapshotRows) < nearest.revision) {
    const rewind = await fromSnapshot(sources, snapshot.revision);
    if (rewind) return { rewind, revision: snapshot.revision };
  }
  return { rewind: new Rewind(nearest.inventory), revision: nearest.revision };
}

/** What has not changed since the picture was kept is taken from the present rather than read. Null when the picture is gone. */
async function fromSnapshot({ store, inventory }: PastSources, revision: number): Promise<Rewind | null> {
  const rewind = new Rewind(null);
  for await (const lines of store.past.loadSnapshot(revision)) {
    for (const { kind, id, revision: ofObject, json } of lines) {
      const now = inventory.find(kind, id);
      addTo(rewind, kind, now?.revision === ofObject ? now : (JSON.parse(json) as ObjectKinds[ObjectKind]));
    }
  }
  return rewind.size > 0 ? rewind : null;
}

/** A line's object is of the line's kind. */
const addTo = <K extends ObjectKind>(rewind: Rewind, kind: K, object: ObjectKinds[ObjectKind]): void =>
  rewind.add(kind, object as ObjectKinds[K]);
