import type { Fault, Infrastructure } from '../driver';
import { ChangeLog } from './change-log';
import { EventQueue } from './event-queue';
import type { FleetRecord, HostCondition } from './fleet-record';
import { unitHash } from './hash-noise';
import { isSameJson } from './orders/is-same-json';
import type { Trace } from './scenario/scenario-definition';
import type { SimulatedGuest } from './simulated-guest';

export type FleetHost = Infrastructure['hosts'][number];
export type FleetPool = Infrastructure['storagePools'][number];

/** Told of each change, before anybody can observe it. */
export interface FleetListener {
  guestChanged(id: string, guest: SimulatedGuest | null): void;
  /** Infrastructure, faults, clock or the state of a host. */
  fleetChanged(): void;
  /** A load peak began or ended. */
  loadPeaksChanged?(): void;
}

/**
 * The simulated hypervisors' own state: what really is, as against what the manager has seen. Every change goes through
 * `put`, `remove` or one of the setters, which keep the indexes, the log of changes and the queue of what is due.
 */
export class SimulatedFleet {
  readonly guests = new Map<string, SimulatedGuest>();
  readonly hosts = new Map<string, FleetHost>();
  readonly pools = new Map<string, FleetPool>();
  readonly conditions = new Map<string, HostCondition>();
  readonly faults = new Map<string, Fault>();
  readonly events = new EventQueue();
  /** Guests whose state is passing. */
  readonly inTransition = new Set<string>();
  readonly changes: ChangeLog;
  readonly infrastructure: Infrastructure;
  readonly traces: Readonly<Record<string, Trace>>;
  readonly beganAt: number;
  /** Simulated time that everything up to now has been carried out for, in ms since the epoch. */
  now: number;
  faultCount: number;
  /** Counts the moments at which the clock must make a stop. */
  attention = 0;
  private calledAt = 0;
  private drawCount: number;
  private readonly guestIdsByHost = new Map<string, Set<string>>();
  private readonly allocatedByPool = new Map<string, number>();
  private readonly listeners: FleetListener[] = [];

  constructor(
    readonly scenario: string,
    readonly seed: number,
    record: FleetRecord,
    guests: readonly SimulatedGuest[],
  ) {
    this.infrastructure = record.infrastructure;
    this.traces = record.traces;
    this.beganAt = record.beganAt;
    this.faultCount = record.faultCount;
    this.drawCount = record.drawCount;
    this.now = guests.reduce((latest, guest) => Math.max(latest, guest.since, guest.transition?.startedAt ?? 0), record.clock.nowMs);
    this.changes = new ChangeLog(Math.max(20_000, 4 * guests.length));
    for (const host of record.infrastructure.hosts) this.hosts.set(host.id, host);
    for (const pool of record.infrastructure.storagePools) this.pools.set(pool.id, pool);
    for (const [id, condition] of Object.entries(record.hostConditions)) this.setCondition(id, condition);
    for (const fault of record.faults) this.addFault(fault);
    for (const guest of guests) this.put(guest);
  }

  listen(listener: FleetListener): void {
    this.listeners.push(listener);
  }

  guestIdsOn(hostId: string): ReadonlySet<string> {
    return this.guestIdsByHost.get(hostId) ?? noIds;
  }

  allocatedBytes(poolId: string): number {
    return this.allocatedByPool.get(poolId) ?? 0;
  }

  condition(hostId: string): HostCondition {
    return { ...plainlyUp, since: this.beganAt, ...this.conditions.get(hostId) };
  }

  isUp(hostId: string): boolean {
    return (this.conditions.get(hostId)?.state ?? 'up') === 'up';
  }

  put(guest: SimulatedGuest): void {
    const before = this.guests.get(guest.id);
    this.guests.set(guest.id, guest);
    if (before?.hostId !== guest.hostId) {
      if (before) this.guestIdsByHost.get(before.hostId)?.delete(guest.id);
      this.indexOn(guest.hostId, guest.id);
    }
    if (before?.config.disks !== guest.config.disks) {
      if (before) this.allocate(before, -1);
      this.allocate(guest, 1);
    }
    if (guest.transition) {
      this.inTransition.add(guest.id);
      if (before?.transition?.endsAt !== guest.transition.endsAt) this.events.push(guest.transition.endsAt, guest.id);
    } else this.inTransition.delete(guest.id);
    this.announce(guest.id, guest);
  }

  remove(guestId: string): void {
    const guest = this.guests.get(guestId);
    if (!guest) return;
    this.guests.delete(guestId);
    this.guestIdsByHost.get(guest.hostId)?.delete(guestId);
    this.inTransition.delete(guestId);
    this.allocate(guest, -1);
    this.announce(guestId, null);
  }

  setCondition(hostId: string, condition: HostCondition): void {
    if (isSameJson(this.condition(hostId), condition)) return;
    this.conditions.set(hostId, condition);
    if (condition.bootsAt !== null) this.events.push(condition.bootsAt, hostId);
    if (condition.returnsAt !== null) this.events.push(condition.returnsAt, hostId);
    if (condition.cut !== null) this.events.push(condition.cut.at, hostId);
    this.changes.add(hostId);
    this.callForAttention();
    this.announceFleet();
  }

  setPool(pool: FleetPool): void {
    this.pools.set(pool.id, pool);
    this.changes.add(pool.id);
    this.callForAttention();
    this.announceFleet();
  }

  addFault(fault: Fault): void {
    this.faults.set(fault.id, fault);
    if (fault.untilMs !== null) this.events.push(fault.untilMs, fault.id);
    this.faultsChanged(fault);
  }

  removeFault(faultId: string): void {
    const fault = this.faults.get(faultId);
    if (!fault) return;
    this.faults.delete(faultId);
    this.faultsChanged(fault);
  }

  /** Says that an object has news although none of its own values changed: its progress, or its host that answers again. */
  markChanged(id: string): void {
    this.changes.add(id);
  }

  /** Something happened that whoever watches the fleet must see in time: the clock makes a stop here. */
  callForAttention(): void {
    this.attention++;
    this.calledAt = this.now;
  }

  /** The same for what is many: stops are this far apart, so that a fast clock stays fast. */
  callForAttentionSoon(): void {
    if (this.now >= this.calledAt + stopEveryMs) this.callForAttention();
    else this.events.push(this.calledAt + stopEveryMs, stopEventId);
  }

  /** The next number of the fleet's own random sequence, in [0, 1). */
  draw(): number {
    this.announceFleet();
    return unitHash(this.seed ^ 0x2545f491, this.drawCount++);
  }

  toRecord(clock: FleetRecord['clock'], epoch: number): FleetRecord {
    return {
      infrastructure: { ...this.infrastructure, storagePools: [...this.pools.values()] },
      traces: this.traces,
      clock,
      faults: [...this.faults.values()],
      hostConditions: Object.fromEntries(this.conditions),
      beganAt: this.beganAt,
      epoch,
      faultCount: this.faultCount,
      drawCount: this.drawCount,
    };
  }

  private indexOn(hostId: string, guestId: string): void {
    const ids = this.guestIdsByHost.get(hostId);
    if (ids) ids.add(guestId);
    else this.guestIdsByHost.set(hostId, new Set([guestId]));
  }

  private allocate(guest: SimulatedGuest, sign: 1 | -1): void {
    for (const disk of guest.config.disks) {
      this.allocatedByPool.set(disk.storagePoolId, this.allocatedBytes(disk.storagePoolId) + sign * disk.sizeBytes);
      this.changes.add(disk.storagePoolId);
    }
  }

  private announce(id: string, guest: SimulatedGuest | null): void {
    this.changes.add(id);
    for (const listener of this.listeners) listener.guestChanged(id, guest);
  }

  private faultsChanged(fault: Fault): void {
    this.announceFleet();
    if (fault.kind === 'load-peak') for (const listener of this.listeners) listener.loadPeaksChanged?.();
  }

  private announceFleet(): void {
    for (const listener of this.listeners) listener.fleetChanged();
  }
}

const noIds: ReadonlySet<string> = new Set();

/** Due when the clock is to make a stop that was put off. */
export const stopEventId = 'stop';
const stopEveryMs = 2_000;

const plainlyUp: Omit<HostCondition, 'since'> = {
  state: 'up',
  heartbeatAt: null,
  storageHeartbeatAt: null,
  cut: null,
  heldOff: null,
  bootsAt: null,
  returnsAt: null,
  linksDown: 0,
  lostStoragePoolIds: [],
};
