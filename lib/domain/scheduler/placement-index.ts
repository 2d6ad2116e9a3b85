import type { Inventory } from '../inventory/inventory';
import type { LoadBoard } from '../metrics/load-board';
import type { Cluster, Host } from '../model/infrastructure';
import type { Change } from '../model/journal';
import { ChangeLog } from './change-log';
import { ClassCache } from './class-cache';
import { countsTheSame } from './guest-use';
import type { Hold } from './hold';
import { HostColumns, NONE } from './host-columns';
import { MemberCounts } from './member-counts';
import type { PlacementView } from './placement-view';
import { PoolColumns } from './pool-columns';
import { RowMarks } from './row-marks';
import { RuleBook } from './rule-book';
import { hasSamePlace, isSamePool } from './same-shape';
import { demandOf, toHold } from './to-hold';

/** Load frames come every 20 s; nearer ones are not worth scoring every host again. */
const FRAME_MS = 20_000;
const noMembers = new MemberCounts();

/**
 * What placement reads: the pool as columns of numbers that follow an inventory change by change. Sums are of whole numbers, so a
 * change taken back leaves exactly what was there, and the columns always equal those of an index built from scratch. A change
 * of the fleet's shape (hosts, clusters' names, storage, rules) is rare and makes it start over at its next use.
 */
export class PlacementIndex implements PlacementView {
  hosts: HostColumns;
  pools: PoolColumns;
  rules: RuleBook;
  changes: ChangeLog;
  hostChanges: ChangeLog;
  generation = 0;
  readonly classes = new ClassCache();
  /** Scratch space of one placement. */
  marks: RowMarks;

  /** Guests lost with a host, while it is thought through what becomes of them: what each takes on its new host, null until it has one. */
  private readonly lost = new Map<string, Hold | null>();
  private readonly holds = new Map<string, Hold>();
  private readonly groups = new Map<string, MemberCounts>();
  private mustRebuild = true;
  private demandIsOld = false;
  private frameAt: number | null = null;

  constructor(
    readonly inventory: Inventory,
    private readonly loads: LoadBoard,
  ) {
    this.hosts = new HostColumns([], inventory.clusters);
    this.pools = new PoolColumns([], []);
    this.rules = new RuleBook([], []);
    this.changes = new ChangeLog(0);
    this.hostChanges = new ChangeLog(0);
    this.marks = new RowMarks(this.hosts.block);
    inventory.listen((change) => this.follow(change));
    loads.listen((frame) => {
      if (this.frameAt !== null && frame.at >= this.frameAt && frame.at < this.frameAt + FRAME_MS) return;
      this.frameAt = frame.at;
      this.demandIsOld = true;
    });
  }

  /** Brings the columns up to date. Everything that places calls it first. */
  settle(): void {
    if (this.mustRebuild) this.rebuild();
    else if (this.demandIsOld) this.measureDemand();
  }

  holdOf(guestId: string | null): Hold | null {
    if (guestId === null) return null;
    const found = this.lost.get(guestId);
    return found === undefined ? (this.holds.get(guestId) ?? null) : found;
  }

  membersOf(key: string): MemberCounts {
    return this.groups.get(key) ?? noMembers;
  }

  /** Keys of all groups that have members. */
  groupKeys(): Iterable<string> {
    return this.groups.keys();
  }

  /**
   * Replaces what a guest takes and answers what it took before; giving that back undoes the change exactly. Used for what the
   * inventory says, and for guests that are only thought of while a list of placements is worked out.
   */
  setHold(guestId: string, hold: Hold | null): Hold | null {
    if (this.lost.has(guestId)) return this.setLost(guestId, hold);
    const before = this.holds.get(guestId) ?? null;
    if (before) this.count(before, -1);
    if (hold) {
      this.count(hold, 1);
      this.holds.set(guestId, hold);
    } else this.holds.delete(guestId);
    return before;
  }

  /**
   * Lets `work` see guests as if they were nowhere, and give them new places by `setHold`. What they took of the hosts that they were
   * lost with stays counted there, which is to hinder nobody: those hosts must refuse everybody meanwhile. Their disks stay as well.
   */
  withLost<Result>(guestIds: Iterable<string>, work: () => Result): Result {
    for (const id of guestIds) this.lost.set(id, null);
    try {
      return work();
    } finally {
      for (const hold of this.lost.values()) if (hold) this.count(hold, -1);
      this.lost.clear();
    }
  }

  private setLost(guestId: string, hold: Hold | null): Hold | null {
    const before = this.lost.get(guestId) ?? null;
    const after = hold && { ...hold, disks: [] };
    if (before) this.count(before, -1);
    if (after) this.count(after, 1);
    this.lost.set(guestId, after);
    return before;
  }

  private follow(change: Change): void {
    if (this.mustRebuild) return;
    switch (change.kind) {
      case 'guest':
        if (change.before && change.after && countsTheSame(change.before, change.after)) return;
        this.setHold(change.id, change.after ? toHold(this, this.loads, change.after) : null);
        return;
      case 'host':
        this.mustRebuild = !(change.before && change.after && hasSamePlace(change.before, change.after) && this.followHost(change.after));
        return;
      case 'cluster':
        this.mustRebuild = !(change.before && change.after && change.before.name === change.after.name);
        if (!this.mustRebuild && change.after) this.followCluster(change.after);
        return;
      case 'storage-pool':
        this.mustRebuild = !(change.before && change.after && isSamePool(change.before, change.after));
        if (!this.mustRebuild && change.after) this.pools.setRow(change.after);
        return;
      case 'rule':
        this.mustRebuild = true;
        return;
      case 'network':
      case 'task':
      case 'plan':
        return;
    }
  }

  private followHost(host: Host): boolean {
    if (!this.hosts.setRow(host)) return false;
    const row = this.hosts.rowOf.get(host.id) ?? NONE;
    this.changes.mark(row);
    this.hostChanges.mark(row);
    return true;
  }

  private followCluster(cluster: Cluster): void {
    for (const host of this.inventory.hosts.values()) if (host.clusterId === cluster.id) this.hosts.setRow(host);
    this.generation++;
  }

  private rebuild(): void {
    this.hosts = new HostColumns([...this.inventory.hosts.values()], this.inventory.clusters);
    const sorted = this.hosts.ids.flatMap((id) => this.inventory.hosts.get(id) ?? []);
    this.pools = new PoolColumns([...this.inventory.storagePools.values()], sorted);
    this.rules = new RuleBook(this.inventory.rules.values(), sorted);
    this.changes = new ChangeLog(this.hosts.count);
    this.hostChanges = new ChangeLog(this.hosts.count);
    this.marks = new RowMarks(this.hosts.block);
    this.holds.clear();
    this.groups.clear();
    for (const guest of this.inventory.guests.values()) this.setHold(guest.id, toHold(this, this.loads, guest));
    this.generation++;
    this.mustRebuild = false;
    this.demandIsOld = false;
  }

  private measureDemand(): void {
    this.hosts.demandMilli.fill(0);
    for (const [id, hold] of this.holds) {
      const measured = { ...hold, demandMilli: demandOf(this.loads, id, hold) };
      this.holds.set(id, measured);
      for (const host of hold.hosts) this.hosts.demandMilli[host] = (this.hosts.demandMilli[host] ?? 0) + measured.demandMilli;
    }
    this.changes.markAll();
    this.demandIsOld = false;
  }

  private count(hold: Hold, sign: 1 | -1): void {
    const columns = this.hosts;
    for (const host of hold.hosts) {
      columns.promisedVcpus[host] = (columns.promisedVcpus[host] ?? 0) + sign * hold.vcpus;
      columns.promisedMemory[host] = (columns.promisedMemory[host] ?? 0) + sign * hold.memoryBytes;
      columns.demandMilli[host] = (columns.demandMilli[host] ?? 0) + sign * hold.demandMilli;
      columns.activeGuests[host] = (columns.activeGuests[host] ?? 0) + sign;
      this.changes.mark(host);
    }
    for (const disk of hold.disks) this.pools.promise(disk.pool, sign * disk.bytes);
    for (const key of hold.groups) this.countMember(key, hold, sign);
  }

  private countMember(key: string, hold: Hold, sign: 1 | -1): void {
    let members = this.groups.get(key);
    if (!members) this.groups.set(key, (members = new MemberCounts()));
    for (const host of hold.hosts) members.onHost.bump(host, sign);
    if (hold.home !== NONE) {
      members.atHome.bump(hold.home, sign);
      members.inRack.bump(this.hosts.rack[hold.home] ?? NONE, sign);
    }
    if (members.isEmpty) this.groups.delete(key);
  }
}
