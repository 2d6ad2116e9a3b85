import type { RecordedKind } from '@/lib/domain/metrics/recorded-kind';
import type { Database, Transaction } from './database';
import { blockSize } from './metric-chunks';
import { toStorableJson } from './postgres-text';

export interface Slot {
  readonly slot: number;
  readonly sinceMs: number;
}

interface Taken {
  readonly kind: RecordedKind;
  readonly slot: number;
  readonly objectId: string;
  readonly sinceMs: number;
}

/** Which row of which block each object's samples are in. A slot that is left is taken by the next new object. */
export class SlotBook {
  private readonly byKind = new Map<RecordedKind, Map<string, Slot>>();
  private readonly idBySlot = new Map<RecordedKind, Map<number, string>>();
  private readonly free = new Map<RecordedKind, number[]>();
  private taken: Taken[] = [];
  private left: { readonly kind: RecordedKind; readonly objectId: string }[] = [];

  /** What must still be written so that the slots outlive the process. */
  get unsaved(): { readonly taken: readonly Taken[]; readonly left: readonly { kind: RecordedKind; objectId: string }[] } {
    return { taken: this.taken, left: this.left };
  }

  forgetUnsaved(): void {
    this.taken = [];
    this.left = [];
  }

  find(kind: RecordedKind, id: string): Slot | null {
    return this.byKind.get(kind)?.get(id) ?? null;
  }

  /** The object in a slot, or null. */
  objectIn(kind: RecordedKind, slot: number): string | null {
    return this.idBySlot.get(kind)?.get(slot) ?? null;
  }

  ids(kind: RecordedKind): Iterable<string> {
    return this.byKind.get(kind)?.keys() ?? [];
  }

  /** Blocks with at least one object, in order. */
  blocks(kind: RecordedKind): number[] {
    const blocks = new Set<number>();
    for (const slot of this.idBySlot.get(kind)?.keys() ?? []) blocks.add(Math.floor(slot / blockSize));
    return [...blocks].sort((a, b) => a - b);
  }

  put(kind: RecordedKind, objectId: string, slot: number, sinceMs: number): void {
    mapOf(this.byKind, kind).set(objectId, { slot, sinceMs });
    mapOf(this.idBySlot, kind).set(slot, objectId);
  }

  /** Gives a slot to each object that has none, and takes those of objects that are gone. */
  settle(kind: RecordedKind, ids: readonly string[], sinceMs: number, isGone: (id: string) => boolean): void {
    for (const id of [...this.ids(kind)].filter(isGone)) this.leave(kind, id);
    const known = mapOf(this.byKind, kind);
    for (const objectId of ids) {
      if (known.has(objectId)) continue;
      const slot = this.free.get(kind)?.pop() ?? this.nextSlot(kind);
      this.put(kind, objectId, slot, sinceMs);
      this.taken.push({ kind, slot, objectId, sinceMs });
    }
  }

  clear(): void {
    this.byKind.clear();
    this.idBySlot.clear();
    this.free.clear();
    this.forgetUnsaved();
  }

  /** Finds the holes once everything is put. */
  findHoles(kind: RecordedKind): void {
    const used = mapOf(this.idBySlot, kind);
    const holes: number[] = [];
    for (let slot = 0, seen = 0; seen < used.size; slot++) {
      if (used.has(slot)) seen++;
      else holes.push(slot);
    }
    this.free.set(kind, holes);
  }

  private leave(kind: RecordedKind, objectId: string): void {
    const slot = this.find(kind, objectId)?.slot;
    if (slot === undefined) return;
    this.byKind.get(kind)?.delete(objectId);
    this.idBySlot.get(kind)?.delete(slot);
    const free = this.free.get(kind);
    if (free) free.push(slot);
    else this.free.set(kind, [slot]);
    this.taken = this.taken.filter((taken) => taken.kind !== kind || taken.objectId !== objectId);
    this.left.push({ kind, objectId });
  }

  /** Without holes the slots in use are 0 to size − 1. */
  private nextSlot(kind: RecordedKind): number {
    return mapOf(this.idBySlot, kind).size;
  }
}

function mapOf<Key, Value>(maps: Map<RecordedKind, Map<Key, Value>>, kind: RecordedKind): Map<Key, Value> {
  const known = maps.get(kind);
  if (known) return known;
  const made = new Map<Key, Value>();
  maps.set(kind, made);
  return made;
}

export async function loadSlots({ pool }: Pick<Database, 'pool'>): Promise<SlotBook> {
  const book = new SlotBook();
  const { rows } = await pool.query<{ kind: RecordedKind; slot: number; object_id: string; since_ms: number }>(
    'SELECT kind, slot, object_id, (extract(epoch FROM since) * 1000)::float8 AS since_ms FROM metric_slots',
  );
  for (const row of rows) book.put(row.kind, row.object_id, row.slot, row.since_ms);
  for (const kind of new Set(rows.map((row) => row.kind))) book.findHoles(kind);
  return book;
}

export async function saveSlots(transaction: Transaction, { taken, left }: SlotBook['unsaved']): Promise<void> {
  if (left.length > 0) {
    await transaction.query(
      `DELETE FROM metric_slots s USING jsonb_to_recordset($1::jsonb) AS gone("kind" text, "objectId" text)
       WHERE s.kind = gone."kind" AND s.object_id = gone."objectId"`,
      [toStorableJson(left)],
    );
  }
  if (taken.length > 0) {
    await transaction.query(
      `INSERT INTO metric_slots (kind, slot, object_id, since)
       SELECT kind, slot, "objectId", to_timestamp("sinceMs" / 1000)
       FROM jsonb_to_recordset($1::jsonb) AS new(kind text, slot int, "objectId" text, "sinceMs" float8)
       ON CONFLICT (kind, slot) DO UPDATE SET object_id = excluded.object_id, since = excluded.since`,
      [toStorableJson(taken)],
    );
  }
}
