import type { Inventory } from '../inventory/inventory';
import type { Change, ObjectKind, ObjectKinds } from '../model/journal';
import { type ToldChange, undoFields } from './undo-fields';

/** A row of the journal: which object it changed, and how. */
export interface BackChange extends ToldChange {
  readonly kind: ObjectKind;
  readonly id: string;
}

type Objects = { readonly [K in ObjectKind]: Map<string, ObjectKinds[K]> };

/** What others refer to comes before what refers to it. */
const birthOrder: readonly ObjectKind[] = ['cluster', 'network', 'storage-pool', 'host', 'rule', 'guest', 'task', 'plan'];

/**
 * The objects of a pool on the way back from a picture of it. The picture is not changed, and what did not change since is shared with it,
 * so a past costs little more memory than what is different in it.
 */
export class Rewind {
  private readonly objects: Objects;

  constructor(from: Pick<Inventory, 'clusters' | 'networks' | 'storagePools' | 'hosts' | 'rules' | 'guests' | 'tasks' | 'plans'> | null) {
    this.objects = {
      cluster: new Map(from?.clusters),
      network: new Map(from?.networks),
      'storage-pool': new Map(from?.storagePools),
      host: new Map(from?.hosts),
      rule: new Map(from?.rules),
      guest: new Map(from?.guests),
      task: new Map(from?.tasks),
      plan: new Map(from?.plans),
    };
  }

  get size(): number {
    return birthOrder.reduce((sum, kind) => sum + this.objects[kind].size, 0);
  }

  ids(kind: ObjectKind): Iterable<string> {
    return this.objects[kind].keys();
  }

  /** Adds an object that the picture does not hold, such as a task that has ended; one that it does hold stays as it is. */
  add<K extends ObjectKind>(kind: K, object: ObjectKinds[K]): void {
    const objects = this.of(kind);
    if (!objects.has(object.id)) objects.set(object.id, object);
  }

  /** Takes one change back. Changes come newest first. */
  undo(change: BackChange): void {
    this.undoOf(change.kind, change);
  }

  /** Every object as a birth, for an empty inventory; the last one brings the inventory to `revision`. */
  *births(revision: number): Iterable<Change> {
    let left = this.size;
    for (const kind of birthOrder) {
      for (const after of this.objects[kind].values()) {
        left--;
        // Each map holds objects of its kind; the union of changes by kind cannot say so of a kind that is not known here.
        yield { kind, id: after.id, revision: left === 0 ? revision : after.revision, before: null, after } as Change;
      }
    }
  }

  private undoOf<K extends ObjectKind>(kind: K, change: BackChange): void {
    const objects = this.of(kind);
    const before = undoFields(kind, objects.get(change.id) ?? null, change);
    if (before) objects.set(change.id, before);
    else objects.delete(change.id);
  }

  private of<K extends ObjectKind>(kind: K): Map<string, ObjectKinds[K]> {
    const objects: { readonly [M in ObjectKind]: Map<string, ObjectKinds[M]> } = this.objects;
    return objects[kind];
  }
}
