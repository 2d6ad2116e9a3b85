import { DriverError, type GuestConfig } from '../../driver';
import type { FleetHost, SimulatedFleet } from '../simulated-fleet';
import { isPowered, type SimulatedGuest } from '../simulated-guest';

/** What a hypervisor itself refuses, whatever the manager thinks: things that are not there, and room that is not. */

/** Swap files make room for this multiple of a host's memory, no more. */
const mostMemory = 2;

/** The host, when it answers. */
export function needHost(fleet: SimulatedFleet, hostId: string): FleetHost {
  const host = fleet.hosts.get(hostId);
  if (!host) throw new DriverError('no-such-host', `there is no host ${hostId}`, false);
  if (!fleet.isUp(hostId)) throw new DriverError('host-unreachable', `${host.name} does not answer`, true);
  return host;
}

/** The guest, when its host answers. */
export function needReachable(fleet: SimulatedFleet, guestId: string): SimulatedGuest {
  const guest = fleet.guests.get(guestId);
  if (!guest) throw new DriverError('no-such-guest', `no host has the guest ${guestId}`, false);
  needHost(fleet, guest.hostId);
  return guest;
}

/** Can this host run it at all: storage and networks within reach, hypervisor and size possible? */
export function checkConfig(fleet: SimulatedFleet, host: FleetHost, config: GuestConfig): void {
  for (const disk of config.disks) {
    const pool = fleet.pools.get(disk.storagePoolId);
    const isLost = fleet.condition(host.id).lostStoragePoolIds.includes(disk.storagePoolId);
    if (!pool || isLost || !host.storagePoolIds.includes(disk.storagePoolId) || pool.status.state === 'offline')
      throw new DriverError('storage-unreachable', `${host.name} does not reach the storage ${pool?.name ?? disk.storagePoolId}`, false);
  }
  for (const nic of config.nics)
    if (!host.networkIds.includes(nic.networkId))
      throw new DriverError('network-missing', `${host.name} does not carry ${nic.networkId}`, false);
  if (config.memoryBytes > host.capacity.memoryBytes)
    throw new DriverError('out-of-memory', `${config.name} is larger than all of ${host.name}`, false);
}

/** Is there room for the disks, beside those they replace? */
export function checkRoom(fleet: SimulatedFleet, disks: GuestConfig['disks'], replaced: GuestConfig['disks']): void {
  const needed = new Map<string, number>();
  for (const disk of disks) needed.set(disk.storagePoolId, (needed.get(disk.storagePoolId) ?? 0) + disk.sizeBytes);
  for (const disk of replaced) needed.set(disk.storagePoolId, (needed.get(disk.storagePoolId) ?? 0) - disk.sizeBytes);
  for (const [poolId, bytes] of needed) {
    const pool = fleet.pools.get(poolId);
    if (pool && bytes > 0 && fleet.allocatedBytes(poolId) + bytes > pool.capacityBytes)
      throw new DriverError('storage-full', `${pool.name} has no room for ${bytes} bytes`, false);
  }
}

/** Do the powered guests of the host, with this one, stay below what memory and swap can hold? */
export function checkMemory(fleet: SimulatedFleet, hostId: string, memoryBytes: number, guestId: string): void {
  const host = needHost(fleet, hostId);
  let promised = memoryBytes;
  for (const id of fleet.guestIdsOn(hostId)) {
    const guest = fleet.guests.get(id);
    if (guest && id !== guestId && isPowered(guest)) promised += guest.memoryBytes;
  }
  if (promised > mostMemory * host.capacity.memoryBytes)
    throw new DriverError('out-of-memory', `${host.name} has no memory and no swap left`, true);
}
