import { DriverError, type DriverOperation, type GuestConfig, type ObservedState } from '../../driver';
import type { SimulatedFleet } from '../simulated-fleet';
import { isPowered, type SimulatedGuest, type Transition } from '../simulated-guest';
import { checkConfig, checkMemory, checkRoom, needHost, needReachable } from './admission';
import { isSameJson } from './is-same-json';
import { migrationInput } from './migration-input';
import { planMigration } from './migration-plan';
import { movedConfig } from './moved-config';
import { takeOperationError } from './operation-errors';
import { mayOrder } from './order-rules';
import { bootMs, copyDisksMs, defineMs, deleteMs, powerCycleMs, saveMemoryMs, shutdownMs } from './timings';

/**
 * The orders a simulated hypervisor takes. Each checks, then puts the guest into its next state, from which simulated time
 * takes it on (guest-transitions.ts). What ends at once (stop, reconfigure, cancel) is refused by an injected operation error;
 * what takes time is accepted and fails half-way, as the real ones do.
 */
export function defineGuest(fleet: SimulatedFleet, hostId: string, config: GuestConfig): void {
  const host = needHost(fleet, hostId);
  const present = fleet.guests.get(config.id);
  if (present && present.hostId === hostId) return;
  if (present) {
    takeOver(fleet, present, hostId);
    return;
  }
  checkConfig(fleet, host, config);
  checkRoom(fleet, config.disks, []);
  refuseOnError(fleet, 'define', hostId, config.name);
  fleet.put({
    id: config.id,
    hostId,
    state: 'defining',
    since: fleet.now,
    definedAt: fleet.now,
    bootedAt: null,
    config,
    vcpus: config.vcpus,
    memoryBytes: config.memoryBytes,
    restarts: 0,
    transition: {
      operation: 'define',
      startedAt: fleet.now,
      endsAt: fleet.now + defineMs(config, fleet.now),
      from: 'stopped',
      failure: null,
    },
    failure: null,
  });
}

/**
 * Registers a guest of a host that does not answer on another one that reaches its disks: what HA does after fencing. While the guest
 * has power there its disks are locked, and nobody else may have them.
 */
function takeOver(fleet: SimulatedFleet, guest: SimulatedGuest, hostId: string): void {
  const { config } = guest;
  if (isPowered(guest)) throw new DriverError('wrong-state', `${config.name} still runs on ${guest.hostId}: its disks are locked`, true);
  if (fleet.isUp(guest.hostId)) throw new DriverError('wrong-state', `${config.name} belongs to ${guest.hostId}, which answers`, true);
  checkConfig(fleet, needHost(fleet, hostId), guest.config);
  refuseOnError(fleet, 'define', hostId, guest.config.name);
  fleet.put({ ...guest, hostId, state: 'stopped', since: fleet.now, bootedAt: null, transition: null, failure: null });
}

export function startGuest(fleet: SimulatedFleet, guestId: string): void {
  const guest = needReachable(fleet, guestId);
  if (!mayOrder('start', guest)) return;
  checkMemory(fleet, guest.hostId, guest.config.memoryBytes, guest.id);
  checkConfig(fleet, needHost(fleet, guest.hostId), guest.config);
  const sized = { ...guest, vcpus: guest.config.vcpus, memoryBytes: guest.config.memoryBytes, bootedAt: fleet.now };
  begin(fleet, sized, 'start', 'starting', bootMs(guest.config, fleet.now));
}

export function shutdownGuest(fleet: SimulatedFleet, guestId: string): void {
  const guest = needReachable(fleet, guestId);
  if (!mayOrder('shutdown', guest)) return;
  if (guest.state === 'crashed') {
    powerOff(fleet, guest);
    return;
  }
  begin(fleet, guest, 'shutdown', 'stopping', shutdownMs(guest.config, fleet.now));
}

export function stopGuest(fleet: SimulatedFleet, guestId: string): void {
  const guest = needReachable(fleet, guestId);
  if (!mayOrder('stop', guest)) return;
  refuseOnError(fleet, 'stop', guest.id, guest.config.name);
  powerOff(fleet, guest);
}

function powerOff(fleet: SimulatedFleet, guest: SimulatedGuest): void {
  fleet.put({ ...guest, state: 'stopped', since: fleet.now, bootedAt: null, transition: null, failure: null });
}

export function restartGuest(fleet: SimulatedFleet, operation: 'reboot' | 'reset', guestId: string, token: number): void {
  const guest = needReachable(fleet, guestId);
  if (guest.restarts >= token || (guest.transition?.restarts ?? 0) >= token) return;
  mayOrder(operation, guest);
  const bootingMs = bootMs(guest.config, fleet.now);
  const offMs = operation === 'reboot' ? shutdownMs(guest.config, fleet.now) : powerCycleMs;
  begin(fleet, { ...guest, bootedAt: guest.bootedAt ?? fleet.now }, operation, 'rebooting', offMs + bootingMs, { restarts: token });
}

export function suspendGuest(fleet: SimulatedFleet, guestId: string): void {
  const guest = needReachable(fleet, guestId);
  if (mayOrder('suspend', guest)) begin(fleet, guest, 'suspend', 'suspending', saveMemoryMs(guest.memoryBytes));
}

export function resumeGuest(fleet: SimulatedFleet, guestId: string): void {
  const guest = needReachable(fleet, guestId);
  if (!mayOrder('resume', guest)) return;
  checkMemory(fleet, guest.hostId, guest.memoryBytes, guest.id);
  begin(fleet, { ...guest, bootedAt: fleet.now }, 'resume', 'resuming', saveMemoryMs(guest.memoryBytes));
}

/** Sizes of a running guest grow at once where hot-plug is allowed; anything else of them waits for its next start. */
export function reconfigureGuest(fleet: SimulatedFleet, guestId: string, config: GuestConfig): void {
  const guest = needReachable(fleet, guestId);
  if (isSameJson(config, guest.config)) return;
  mayOrder('reconfigure', guest);
  checkConfig(fleet, needHost(fleet, guest.hostId), config);
  checkRoom(fleet, config.disks, guest.config.disks);
  refuseOnError(fleet, 'reconfigure', guest.id, config.name);
  const isOff = guest.state !== 'running' && guest.state !== 'suspended';
  const follows = (now: number, wanted: number): boolean =>
    isOff || config.kind === 'container' || (guest.state === 'running' && config.hotPlug !== false && wanted >= now);
  if (!isOff && follows(guest.memoryBytes, config.memoryBytes)) checkMemory(fleet, guest.hostId, config.memoryBytes, guest.id);
  fleet.put({
    ...guest,
    config,
    vcpus: follows(guest.vcpus, config.vcpus) ? config.vcpus : guest.vcpus,
    memoryBytes: follows(guest.memoryBytes, config.memoryBytes) ? config.memoryBytes : guest.memoryBytes,
    failure: null,
  });
}

export function migrateGuest(
  fleet: SimulatedFleet,
  guestId: string,
  targetHostId: string,
  diskPools: Readonly<Record<string, string>>,
): void {
  const guest = needReachable(fleet, guestId);
  const target = needHost(fleet, targetHostId);
  if (guest.transition?.migration?.targetHostId === targetHostId) return;
  const config = movedConfig(guest.config, diskPools);
  const disksStay = config.disks.every((disk, i) => disk.storagePoolId === guest.config.disks[i]?.storagePoolId);
  if (guest.hostId === targetHostId && disksStay) return;
  mayOrder('migrate', guest);
  if (fleet.hosts.get(guest.hostId)?.hypervisor !== target.hypervisor)
    throw new DriverError('not-supported', `${guest.config.name} cannot move to ${target.name}: another hypervisor`, false);
  checkConfig(fleet, target, config);
  if (!disksStay) checkRoom(fleet, config.disks, guest.config.disks);
  if (guest.state === 'running' && guest.hostId !== targetHostId) checkMemory(fleet, targetHostId, guest.memoryBytes, guest.id);
  const plan = planMigration(migrationInput(fleet, guest, targetHostId, diskPools));
  const failure = plan.converges
    ? null
    : { code: 'not-converging', detail: `${guest.config.name} writes memory faster than the link to ${target.name} copies it` };
  begin(fleet, guest, 'migrate', 'migrating', plan.endsAt - fleet.now, { migration: plan, ...(failure ? { failure } : {}) });
}

/** Stops a copy that is under way; during switch-over it is too late, and the move then simply ends. */
export function cancelMigration(fleet: SimulatedFleet, guestId: string): void {
  const guest = needReachable(fleet, guestId);
  const transition = guest.transition;
  if (!transition?.migration) return;
  if (fleet.now >= transition.migration.switchOverAt)
    throw new DriverError('wrong-state', `${guest.config.name} is switching over already`, false);
  refuseOnError(fleet, 'cancel-migration', guest.id, guest.config.name);
  const failure = {
    operation: 'migrate' as const,
    code: 'cancelled',
    detail: `The move of ${guest.config.name} was cancelled`,
    at: fleet.now,
  };
  fleet.put({ ...guest, state: transition.from, since: fleet.now, transition: null, failure });
}

export function cloneGuest(fleet: SimulatedFleet, sourceId: string, hostId: string, config: GuestConfig): void {
  if (fleet.guests.has(config.id)) return;
  const source = needReachable(fleet, sourceId);
  const host = needHost(fleet, hostId);
  if (source.transition) throw new DriverError('busy', `${source.config.name} is ${source.state}`, true);
  checkConfig(fleet, host, config);
  checkRoom(fleet, config.disks, []);
  const copyMs = copyDisksMs(source.config.disks.reduce((sum, disk) => sum + disk.sizeBytes, 0));
  const fresh = {
    id: config.id,
    hostId,
    definedAt: fleet.now,
    bootedAt: null,
    config,
    vcpus: config.vcpus,
    memoryBytes: config.memoryBytes,
  };
  const guest: SimulatedGuest = { ...fresh, state: 'stopped', since: fleet.now, restarts: 0, transition: null, failure: null };
  begin(fleet, guest, 'clone', 'cloning', copyMs, { sourceId });
}

/** Removes a guest that is off, with its disks. One that nobody has is deleted already. */
export function deleteGuest(fleet: SimulatedFleet, guestId: string): void {
  if (!fleet.guests.has(guestId)) return;
  const guest = needReachable(fleet, guestId);
  for (const id of fleet.inTransition)
    if (fleet.guests.get(id)?.transition?.sourceId === guestId) throw new DriverError('busy', `${guest.config.name} is being cloned`, true);
  if (mayOrder('delete', guest)) begin(fleet, guest, 'delete', 'deleting', deleteMs(guest.config, fleet.now));
}

function begin(
  fleet: SimulatedFleet,
  guest: SimulatedGuest,
  operation: DriverOperation,
  state: ObservedState,
  lastsMs: number,
  more: Partial<Transition> = {},
): void {
  const error = takeOperationError(fleet, operation, guest.id, guest.hostId);
  const share = error === null ? 1 : error.atShare;
  const failure = error === null ? {} : { failure: { code: 'operation-failed', detail: `${operation} of ${guest.config.name} failed` } };
  fleet.put({
    ...guest,
    state,
    since: fleet.now,
    transition: {
      operation,
      startedAt: fleet.now,
      endsAt: fleet.now + Math.max(1, Math.round(lastsMs * share)),
      from: guest.state,
      failure: null,
      ...more,
      ...failure,
    },
  });
}

function refuseOnError(fleet: SimulatedFleet, operation: DriverOperation, targetId: string, name: string): void {
  const hostId = fleet.guests.get(targetId)?.hostId ?? targetId;
  if (takeOperationError(fleet, operation, targetId, hostId))
    throw new DriverError('operation-failed', `${operation} of ${name} failed`, true);
}
