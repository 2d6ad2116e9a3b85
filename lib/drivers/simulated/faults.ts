import type { HostState } from '@/lib/domain/model/infrastructure';
import { DriverError, type Fault, type FaultKind } from '../driver';
import { breakMigration, crashGuest, finishTransition } from './orders/guest-transitions';
import { hostBootMs } from './orders/timings';
import type { FleetHost, SimulatedFleet } from './simulated-fleet';

/** What is to break, and for how long. */
export interface FaultOrder {
  readonly kind: FaultKind;
  readonly target: string;
  readonly durationMs: number | null;
  readonly params: Readonly<Record<string, string | number>>;
}

const momentary: ReadonlySet<FaultKind> = new Set<FaultKind>(['guest-crash', 'guest-deleted']);

/** Breaks something. A momentary fault is over when this answers, and ends when it began. */
export function injectFault(fleet: SimulatedFleet, order: FaultOrder): Fault {
  checkTarget(fleet, order);
  const fault: Fault = {
    id: `fault-${++fleet.faultCount}`,
    kind: order.kind,
    target: order.target,
    sinceMs: fleet.now,
    untilMs: momentary.has(order.kind) ? fleet.now : order.durationMs === null ? null : fleet.now + order.durationMs,
    params: order.params,
  };
  if (!momentary.has(order.kind)) fleet.addFault(fault);
  applyEffect(fleet, fault);
  return fault;
}

/** Mends it; false when no fault of that id is there. */
export function endFault(fleet: SimulatedFleet, faultId: string): boolean {
  const fault = fleet.faults.get(faultId);
  if (!fault) return false;
  fleet.removeFault(faultId);
  applyEffect(fleet, fault);
  return true;
}

function applyEffect(fleet: SimulatedFleet, fault: Fault): void {
  switch (fault.kind) {
    case 'host-crash':
    case 'host-hang':
    case 'host-isolated':
    case 'link-down':
      settleHost(fleet, fault.target);
      return;
    case 'guest-crash': {
      const guest = fleet.guests.get(fault.target);
      guest && crashGuest(fleet, guest);
      return;
    }
    case 'guest-deleted':
      fleet.remove(fault.target);
      return;
    case 'disk-failed':
      settlePool(fleet, poolOf(fleet, fault.target));
      return;
    case 'storage-slow':
    case 'operation-error':
    case 'load-peak':
      return; // read where they matter, when they matter
  }
}

/** Works out how a host is from all that is wrong with it, and makes what follows from a change happen. */
function settleHost(fleet: SimulatedFleet, hostId: string): void {
  const host = fleet.hosts.get(hostId);
  if (!host) return;
  const before = fleet.condition(hostId);
  const linksDown = Math.min(host.nics.length, countFaults(fleet, 'link-down', hostId));
  const state = hostState(fleet, host, linksDown);
  if (before.state === 'down' && state !== 'down') {
    if (before.returnsAt === null)
      fleet.setCondition(hostId, { ...before, linksDown, returnsAt: fleet.now + hostBootMs(hostId, fleet.now) });
    return;
  }
  if (state === before.state && state !== 'down') {
    fleet.setCondition(hostId, { ...before, linksDown });
    return;
  }
  const heartbeatAt = before.state === 'up' ? fleet.now : before.heartbeatAt;
  const since = state === before.state ? before.since : fleet.now;
  fleet.setCondition(hostId, { state, since, heartbeatAt, returnsAt: null, linksDown });
  if (state === 'down') losePower(fleet, hostId);
  if (state !== 'up') breakMigrationsOf(fleet, host);
  if (before.state === 'hung') goOn(fleet, hostId, fleet.now - before.since);
  if (state === 'up') tellGuests(fleet, hostId);
}

function hostState(fleet: SimulatedFleet, host: FleetHost, linksDown: number): HostState {
  if (countFaults(fleet, 'host-crash', host.id) > 0) return 'down';
  if (countFaults(fleet, 'host-hang', host.id) > 0) return 'hung';
  return countFaults(fleet, 'host-isolated', host.id) > 0 || linksDown === host.nics.length ? 'isolated' : 'up';
}

/** A crashed host has booted: its guests are off, and its manager answers again unless something else is wrong. */
export function finishHostBoot(fleet: SimulatedFleet, hostId: string): void {
  const condition = fleet.conditions.get(hostId);
  if (condition?.returnsAt === null || condition?.returnsAt === undefined || condition.returnsAt > fleet.now) return;
  fleet.setCondition(hostId, { ...condition, state: 'up', since: fleet.now, heartbeatAt: fleet.now, returnsAt: null });
  settleHost(fleet, hostId);
  tellGuests(fleet, hostId);
}

function losePower(fleet: SimulatedFleet, hostId: string): void {
  for (const id of [...fleet.guestIdsOn(hostId)]) {
    const guest = fleet.guests.get(id);
    if (guest) crashGuest(fleet, guest);
  }
}

/** Moves to the host, and from it, end where they came from. */
function breakMigrationsOf(fleet: SimulatedFleet, host: FleetHost): void {
  for (const id of [...fleet.inTransition]) {
    const guest = fleet.guests.get(id);
    if (guest && (guest.hostId === host.id || guest.transition?.migration?.targetHostId === host.id))
      breakMigration(fleet, guest, `${host.name} does not answer`);
  }
}

/** A hung host gives its guests no time: what they were doing takes that much longer. */
function goOn(fleet: SimulatedFleet, hostId: string, stoodMs: number): void {
  for (const id of [...fleet.guestIdsOn(hostId)]) {
    const guest = fleet.guests.get(id);
    if (!guest?.transition) continue;
    const { startedAt, endsAt } = guest.transition;
    fleet.put({ ...guest, transition: { ...guest.transition, startedAt: startedAt + stoodMs, endsAt: endsAt + stoodMs } });
  }
}

function tellGuests(fleet: SimulatedFleet, hostId: string): void {
  for (const id of fleet.guestIdsOn(hostId)) fleet.markChanged(id);
}

/** A pool outlives as many failures as it keeps spare copies: a SAN's RAID 6 two, a host's mirror one, a distributed pool its replicas less one. */
function settlePool(fleet: SimulatedFleet, poolId: string | null): void {
  const pool = poolId === null ? undefined : fleet.pools.get(poolId);
  if (!pool) return;
  const failed = [...fleet.faults.values()].filter(
    (fault) => fault.kind === 'disk-failed' && poolOf(fleet, fault.target) === pool.id,
  ).length;
  const spares = pool.kind === 'san' ? 2 : pool.kind === 'local' ? 1 : pool.replicas - 1;
  const state = failed === 0 ? 'online' : failed <= spares ? 'degraded' : 'offline';
  if (state === pool.status.state) return;
  fleet.setPool({ ...pool, status: { ...pool.status, state } });
  if (state !== 'offline') return;
  for (const guest of [...fleet.guests.values()])
    if (guest.config.disks.some((disk) => disk.storagePoolId === pool.id)) crashGuest(fleet, guest);
}

/** disk-failed names a pool, or a host whose own disks are meant. */
function poolOf(fleet: SimulatedFleet, target: string): string | null {
  if (fleet.pools.has(target)) return target;
  return fleet.hosts.get(target)?.storagePoolIds.find((id) => fleet.pools.get(id)?.kind === 'local') ?? null;
}

const countFaults = (fleet: SimulatedFleet, kind: FaultKind, target: string): number => {
  let count = 0;
  for (const fault of fleet.faults.values()) if (fault.kind === kind && fault.target === target) count++;
  return count;
};

function checkTarget(fleet: SimulatedFleet, { kind, target }: FaultOrder): void {
  switch (kind) {
    case 'host-crash':
    case 'host-hang':
    case 'host-isolated':
    case 'link-down':
      if (!fleet.hosts.has(target)) throw new DriverError('no-such-host', `there is no host ${target}`, false);
      return;
    case 'guest-crash':
    case 'guest-deleted':
      if (!fleet.guests.has(target)) throw new DriverError('no-such-guest', `there is no guest ${target}`, false);
      return;
    case 'disk-failed':
      if (poolOf(fleet, target) === null) throw new DriverError('no-such-host', `there is no storage pool ${target}`, false);
      return;
    case 'storage-slow':
      if (!fleet.pools.has(target)) throw new DriverError('no-such-host', `there is no storage pool ${target}`, false);
      return;
    case 'operation-error':
    case 'load-peak':
      if (target !== 'pool' && !target.startsWith('tag:') && !fleet.hosts.has(target) && !fleet.guests.has(target))
        throw new DriverError('no-such-guest', `there is no guest or host ${target}`, false);
  }
}

/** Carries out whatever of an object is due at the fleet's present time. */
export function happen(fleet: SimulatedFleet, id: string): void {
  const guest = fleet.guests.get(id);
  if (guest) {
    finishTransition(fleet, guest);
    return;
  }
  const fault = fleet.faults.get(id);
  if (fault && fault.untilMs !== null && fault.untilMs <= fleet.now) endFault(fleet, id);
  else if (fleet.hosts.has(id)) finishHostBoot(fleet, id);
}
