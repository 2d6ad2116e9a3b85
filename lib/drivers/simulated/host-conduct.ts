import { declareAfterMs, heartbeatEveryMs } from '@/lib/domain/ha/detect-host';
import type { FaultKind } from '../driver';
import type { HostCondition, HostConduct } from './fleet-record';
import { breakMigration, crashGuest } from './orders/guest-transitions';
import { fencedPauseMs, hostBootMs } from './orders/timings';
import type { FleetHost, SimulatedFleet } from './simulated-fleet';
import { isPowered } from './simulated-guest';

/** Works out how a host is from all that is wrong with it, and makes what follows from a change happen. */
export function settleHost(fleet: SimulatedFleet, hostId: string): void {
  const host = fleet.hosts.get(hostId);
  if (!host) return;
  const before = fleet.condition(hostId);
  const linksDown = Math.min(host.nics.length, countFaults(fleet, 'link-down', hostId));
  const lost = countFaults(fleet, 'host-storage-lost', hostId) > 0 ? sharedPoolIds(fleet, host) : [];
  const settled: HostCondition = { ...before, linksDown, lostStoragePoolIds: lost };
  const conduct = conductOf(fleet, host, settled);
  if (conduct === 'down') {
    if (before.state !== 'down') powerGoes(fleet, host, settled);
    else fleet.setCondition(hostId, { ...settled, bootsAt: null, returnsAt: null });
  } else if (before.state === 'down') boot(fleet, settled, hostId, 0);
  else goOn(fleet, host, before, settled, conduct);
  loseDisks(fleet, host);
}

function conductOf(fleet: SimulatedFleet, host: FleetHost, condition: HostCondition): HostConduct {
  const isCutOff = countFaults(fleet, 'host-isolated', host.id) > 0 || condition.linksDown === host.nics.length;
  const isHung = countFaults(fleet, 'host-hang', host.id) > 0;
  if (countFaults(fleet, 'host-crash', host.id) > 0 || condition.heldOff === 'order') return 'down';
  if (condition.heldOff === 'fence' && (isHung || isCutOff)) return 'down';
  if (isHung) return 'hung';
  return isCutOff ? 'isolated' : 'up';
}

/** Everything on the host stops at once. */
function powerGoes(fleet: SimulatedFleet, host: FleetHost, condition: HostCondition): void {
  fleet.setCondition(host.id, {
    ...silenced(fleet, host.id, condition, 'both'),
    state: 'down',
    since: fleet.now,
    cut: null,
    bootsAt: null,
    returnsAt: null,
  });
  for (const id of [...fleet.guestIdsOn(host.id)]) {
    const guest = fleet.guests.get(id);
    if (guest) crashGuest(fleet, guest);
  }
  breakMigrationsOf(fleet, host);
}

function boot(fleet: SimulatedFleet, condition: HostCondition, hostId: string, pauseMs: number): void {
  if (condition.returnsAt !== null) {
    fleet.setCondition(hostId, condition);
    return;
  }
  const bootsAt = fleet.now + pauseMs;
  fleet.setCondition(hostId, { ...condition, heldOff: null, bootsAt, returnsAt: bootsAt + hostBootMs(hostId, fleet.now) });
}

/** A powered host changes its conduct, or only its links and storage. */
function goOn(fleet: SimulatedFleet, host: FleetHost, before: HostCondition, settled: HostCondition, conduct: HostConduct): void {
  const since = conduct === before.state ? before.since : fleet.now;
  const reachesStorage = sharedPoolIds(fleet, host).some((id) => !settled.lostStoragePoolIds.includes(id) && isOnline(fleet, id));
  const beats = { ...settled, state: conduct, since, heartbeatAt: null, storageHeartbeatAt: null };
  const heard = { ...settled, state: conduct, since };
  if (conduct === 'hung') fleet.setCondition(host.id, silenced(fleet, host.id, heard, 'both'));
  else if (conduct === 'isolated')
    fleet.setCondition(
      host.id,
      silenced(fleet, host.id, reachesStorage ? { ...heard, storageHeartbeatAt: null } : heard, reachesStorage ? 'network' : 'both'),
    );
  else fleet.setCondition(host.id, reachesStorage ? beats : { ...beats, storageHeartbeatAt: settled.storageHeartbeatAt ?? fleet.now });
  if (conduct !== 'up') breakMigrationsOf(fleet, host);
  if (before.state === 'hung' && conduct !== 'hung') catchUp(fleet, host.id, fleet.now - before.since);
  if (conduct === 'up' && before.state !== 'up') tellGuests(fleet, host.id);
}

/** Heartbeats stop now, unless they did before. The clock stops where the first is missed and where the host is given up. */
function silenced(fleet: SimulatedFleet, hostId: string, condition: HostCondition, which: 'network' | 'both'): HostCondition {
  const heartbeatAt = condition.heartbeatAt ?? fleet.now;
  if (condition.heartbeatAt === null)
    for (const later of [heartbeatEveryMs, declareAfterMs]) fleet.events.push(heartbeatAt + later, hostId);
  return {
    ...condition,
    heartbeatAt,
    storageHeartbeatAt: which === 'both' ? (condition.storageHeartbeatAt ?? fleet.now) : condition.storageHeartbeatAt,
  };
}

/** What of a host is due now: the end of its boot, a power cut, or only a moment at which its silence is noticed. */
export function happenToHost(fleet: SimulatedFleet, hostId: string): void {
  const host = fleet.hosts.get(hostId);
  if (!host) return;
  const condition = fleet.condition(hostId);
  if (condition.cut !== null && condition.cut.at <= fleet.now) loseCutPower(fleet, host, condition, condition.cut.by);
  else if (condition.returnsAt !== null && condition.returnsAt <= fleet.now) finishBoot(fleet, hostId, condition);
  else {
    fleet.markChanged(hostId);
    fleet.callForAttention();
  }
}

/** An orderly power-off is given up when a guest was started meanwhile; a fenced host that is not broken any more boots after a pause. */
function loseCutPower(fleet: SimulatedFleet, host: FleetHost, condition: HostCondition, by: 'fence' | 'order'): void {
  if (by === 'order' && hasPoweredGuests(fleet, host.id)) {
    fleet.setCondition(host.id, { ...condition, cut: null });
    return;
  }
  if (condition.state !== 'down') powerGoes(fleet, host, condition);
  const held: HostCondition = { ...fleet.condition(host.id), cut: null, heldOff: by, bootsAt: null, returnsAt: null };
  if (conductOf(fleet, host, held) === 'down') fleet.setCondition(host.id, held);
  else boot(fleet, held, host.id, fencedPauseMs);
}

/** The host has booted: its guests are off, and its manager answers again unless something else is wrong. */
function finishBoot(fleet: SimulatedFleet, hostId: string, condition: HostCondition): void {
  fleet.setCondition(hostId, {
    ...condition,
    state: 'up',
    since: fleet.now,
    heartbeatAt: null,
    storageHeartbeatAt: null,
    bootsAt: null,
    returnsAt: null,
  });
  settleHost(fleet, hostId);
  tellGuests(fleet, hostId);
}

/** Has it power, as its BMC sees it? */
export const isPoweredOn = (fleet: SimulatedFleet, { state, bootsAt }: HostCondition): boolean =>
  state !== 'down' || (bootsAt !== null && bootsAt <= fleet.now);

export const hasPoweredGuests = (fleet: SimulatedFleet, hostId: string): boolean =>
  [...fleet.guestIdsOn(hostId)].some((id) => {
    const guest = fleet.guests.get(id);
    return guest !== undefined && isPowered(guest);
  });

/** Guests whose disks lie on storage that the host lost, or that nobody has any more, cannot go on. */
export function loseDisks(fleet: SimulatedFleet, host: FleetHost): void {
  const lost = new Set(fleet.condition(host.id).lostStoragePoolIds);
  for (const id of [...fleet.guestIdsOn(host.id)]) {
    const guest = fleet.guests.get(id);
    if (guest?.config.disks.some((disk) => lost.has(disk.storagePoolId) || !isOnline(fleet, disk.storagePoolId))) crashGuest(fleet, guest);
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

/** A hung host gave its guests no time: what they were doing takes that much longer. */
function catchUp(fleet: SimulatedFleet, hostId: string, stoodMs: number): void {
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

const isOnline = (fleet: SimulatedFleet, poolId: string): boolean => fleet.pools.get(poolId)?.status.state !== 'offline';

const sharedPoolIds = (fleet: SimulatedFleet, host: FleetHost): string[] =>
  host.storagePoolIds.filter((id) => fleet.pools.get(id)?.kind !== 'local');

export const countFaults = (fleet: SimulatedFleet, kind: FaultKind, target: string): number => {
  let count = 0;
  for (const fault of fleet.faults.values()) if (fault.kind === kind && fault.target === target) count++;
  return count;
};
