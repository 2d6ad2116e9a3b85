import { DriverError, type Fault, type FaultKind } from '../driver';
import { countFaults, happenToHost, settleHost } from './host-conduct';
import { crashGuest, finishTransition } from './orders/guest-transitions';
import { type SimulatedFleet, stopEventId } from './simulated-fleet';

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
    case 'host-storage-lost':
      settleHost(fleet, fault.target);
      return;
    case 'bmc-unreachable':
      fleet.markChanged(fault.target);
      fleet.callForAttention();
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
    case 'storage-lost':
      settlePool(fleet, poolOf(fleet, fault.target));
      return;
    case 'storage-slow':
    case 'operation-error':
    case 'load-peak':
      return; // read where they matter, when they matter
  }
}

/** A pool outlives as many failures as it keeps spare copies: a SAN's RAID 6 two, a host's mirror one, a distributed pool its replicas less one. */
function settlePool(fleet: SimulatedFleet, poolId: string | null): void {
  const pool = poolId === null ? undefined : fleet.pools.get(poolId);
  if (!pool) return;
  const failed = [...fleet.faults.values()].filter(
    (fault) => fault.kind === 'disk-failed' && poolOf(fleet, fault.target) === pool.id,
  ).length;
  const spares = pool.kind === 'san' ? 2 : pool.kind === 'local' ? 1 : pool.replicas - 1;
  const isLost = countFaults(fleet, 'storage-lost', pool.id) > 0 || failed > spares;
  const state = isLost ? 'offline' : failed > 0 ? 'degraded' : 'online';
  if (state === pool.status.state) return;
  fleet.setPool({ ...pool, status: { ...pool.status, state } });
  // Guests on it stop, and so do the signs of life that hosts write to it.
  for (const host of fleet.hosts.values()) if (host.storagePoolIds.includes(pool.id)) settleHost(fleet, host.id);
}

/** disk-failed names a pool, or a host whose own disks are meant. */
function poolOf(fleet: SimulatedFleet, target: string): string | null {
  if (fleet.pools.has(target)) return target;
  return fleet.hosts.get(target)?.storagePoolIds.find((id) => fleet.pools.get(id)?.kind === 'local') ?? null;
}

function checkTarget(fleet: SimulatedFleet, { kind, target }: FaultOrder): void {
  switch (kind) {
    case 'host-crash':
    case 'host-hang':
    case 'host-isolated':
    case 'link-down':
    case 'host-storage-lost':
    case 'bmc-unreachable':
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
    case 'storage-lost':
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
  else if (id === stopEventId) fleet.callForAttention();
  else happenToHost(fleet, id);
}
