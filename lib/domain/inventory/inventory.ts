import type { Guest } from '../model/guest';
import type { Cluster, Host, Network, StoragePool } from '../model/infrastructure';
import type { Change, ObjectKind, ObjectKinds } from '../model/journal';
import { isClosed, type Plan } from '../model/plan';
import type { Rule } from '../model/rule';
import { isFinished, type Task } from '../model/task';
import { GroupIndex } from './group-index';

const noIds: ReadonlySet<string> = new Set();

/** Called after a change was applied; derived pictures (the scheduler's columns, list orders) follow the inventory this way. */
export type ChangeListener = (change: Change) => void;

/**
 * The picture of the pool that decisions, lists and plans read: every object as an immutable value, plus the indexes that
 * keep questions cheap at 45,000 guests. It changes only through `apply`, between turns, so a reader that does not await
 * sees one consistent state. Finished tasks leave it; the store keeps them.
 */
export class Inventory {
  readonly clusters = new Map<string, Cluster>();
  readonly hosts = new Map<string, Host>();
  readonly storagePools = new Map<string, StoragePool>();
  readonly networks = new Map<string, Network>();
  readonly guests = new Map<string, Guest>();
  readonly rules = new Map<string, Rule>();
  /** Plans that the control loop has yet to carry out or to measure, and proposals. */
  readonly plans = new Map<string, Plan>();
  /** Tasks that are not finished. */
  readonly tasks = new Map<string, Task>();

  private readonly guestIdsByHost = new GroupIndex();
  private readonly guestIdsByTag = new GroupIndex();
  private readonly guestIdByName = new GroupIndex();
  private readonly taskIdsByObject = new GroupIndex();
  private readonly listeners: ChangeListener[] = [];
  private lastRevision = 0;

  /** Revision of the newest change applied. */
  get revision(): number {
    return this.lastRevision;
  }

  /** The listener sees every change from now on, in order, in the same turn. */
  listen(listener: ChangeListener): void {
    this.listeners.push(listener);
  }

  /** Guests that take room on a host: seen there, or assigned to it and not yet there. */
  guestIdsOn(hostId: string): ReadonlySet<string> {
    return this.guestIdsByHost.get(hostId) ?? noIds;
  }

  guestIdsTagged(tag: string): ReadonlySet<string> {
    return this.guestIdsByTag.get(tag) ?? noIds;
  }

  guestTags(): Iterable<string> {
    return this.guestIdsByTag.keys();
  }

  findGuestByName(name: string): Guest | null {
    for (const id of this.guestIdByName.get(name.toLowerCase()) ?? noIds) return this.guests.get(id) ?? null;
    return null;
  }

  /** Unfinished tasks on an object. */
  tasksOn(objectId: string): Task[] {
    return [...(this.taskIdsByObject.get(objectId) ?? noIds)].flatMap((id) => this.tasks.get(id) ?? []);
  }

  /** Takes in one committed change. Undone exactly by applying it with `before` and `after` exchanged. */
  apply(change: Change): void {
    switch (change.kind) {
      case 'guest':
        this.indexGuest(change.before, change.after);
        this.replace(this.guests, change);
        break;
      case 'task':
        this.applyTask(change.id, change.before, change.after);
        break;
      case 'host':
        this.replace(this.hosts, change);
        break;
      case 'cluster':
        this.replace(this.clusters, change);
        break;
      case 'storage-pool':
        this.replace(this.storagePools, change);
        break;
      case 'network':
        this.replace(this.networks, change);
        break;
      case 'rule':
        this.replace(this.rules, change);
        break;
      case 'plan':
        this.replace(this.plans, { id: change.id, after: change.after && !isClosed(change.after) ? change.after : null });
        break;
    }
    this.lastRevision = Math.max(this.lastRevision, change.revision);
    for (const listener of this.listeners) listener(change);
  }

  /** Current object of any kind, or null. */
  find<K extends ObjectKind>(kind: K, id: string): ObjectKinds[K] | null {
    const maps: { [M in ObjectKind]: Map<string, ObjectKinds[M]> } = {
      cluster: this.clusters,
      host: this.hosts,
      'storage-pool': this.storagePools,
      network: this.networks,
      guest: this.guests,
      rule: this.rules,
      task: this.tasks,
      plan: this.plans,
    };
    return maps[kind].get(id) ?? null;
  }

  private replace<T>(map: Map<string, T>, change: { id: string; after: T | null }): void {
    if (change.after) map.set(change.id, change.after);
    else map.delete(change.id);
  }

  private applyTask(id: string, before: Task | null, after: Task | null): void {
    if (before && !isFinished(before)) this.taskIdsByObject.remove(before.object.id, id);
    if (after && !isFinished(after)) {
      this.tasks.set(id, after);
      this.taskIdsByObject.add(after.object.id, id);
    } else this.tasks.delete(id);
  }

  private indexGuest(before: Guest | null, after: Guest | null): void {
    if (before?.name !== after?.name) {
      if (before) this.guestIdByName.remove(before.name.toLowerCase(), before.id);
      if (after) this.guestIdByName.add(after.name.toLowerCase(), after.id);
    }
    if (before?.spec.tags !== after?.spec.tags) {
      for (const tag of before?.spec.tags ?? []) this.guestIdsByTag.remove(tag, before?.id ?? '');
      for (const tag of after?.spec.tags ?? []) this.guestIdsByTag.add(tag, after?.id ?? '');
    }
    if (before?.assignment?.hostId === after?.assignment?.hostId && before?.status.hostId === after?.status.hostId) return;
    for (const hostId of before ? hostsOf(before) : []) this.guestIdsByHost.remove(hostId, before?.id ?? '');
    for (const hostId of after ? hostsOf(after) : []) this.guestIdsByHost.add(hostId, after?.id ?? '');
  }
}

/** Hosts on which a guest takes room: where it was seen and where it is meant to be (two while it moves). */
export function hostsOf(guest: Guest): string[] {
  const seen = guest.status.hostId;
  const assigned = guest.assignment?.hostId ?? null;
  if (seen === null) return assigned === null ? [] : [assigned];
  return assigned === null || assigned === seen ? [seen] : [seen, assigned];
}
