import { setImmediate } from 'node:timers/promises';
import { Rewind } from '@/lib/domain/history/rewind';
import type { Inventory } from '@/lib/domain/inventory/inventory';
import type { Moment } from '@/lib/store/past-records';
import type { SnapshotLine } from '@/lib/store/pool-snapshots';
import type { Store } from '@/lib/store/store';

interface Sources {
  readonly inventory: Inventory;
  readonly store: Pick<Store, 'past'>;
  presentMs(): number;
}

/** A picture is kept after so many changes: going back over them takes a second or two. */
const mostRevisions = 50_000;
/** … and at least this often when anything changed, so that old rows of the journal can go. */
const mostMs = 24 * 3600_000;
/** Objects written down between two rests: some 10 ms. */
const objectsAtOnce = 500;

/** Keeps a picture of the whole pool when the last one has become far. Answers whether it did. */
export async function keepSnapshots({ inventory, store, presentMs }: Sources): Promise<boolean> {
  const { past } = store;
  const { revision } = inventory;
  const last = (await past.listSnapshots()).at(-1) ?? (await past.findBeginning());
  if (!last || !isFar(last, revision, presentMs())) return false;
  // The picture and its revision belong together, so they are taken in one turn.
  const taken = { revision: inventory.revision, atMs: presentMs() };
  await past.keepSnapshot(taken, linesOf(new Rewind(inventory), taken.revision));
  return true;
}

const isFar = (last: Moment, revision: number, nowMs: number): boolean =>
  revision - last.revision >= mostRevisions || (revision > last.revision && nowMs - last.atMs >= mostMs);

async function* linesOf(picture: Rewind, revision: number): AsyncGenerator<SnapshotLine[]> {
  let lines: SnapshotLine[] = [];
  for (const { kind, id, after } of picture.births(revision)) {
    if (after) lines.push({ kind, id, revision: after.revision, json: JSON.stringify(after) });
    if (lines.length < objectsAtOnce) continue;
    yield lines;
    lines = [];
    await setImmediate();
  }
  yield lines;
}
