import { hashText, mixHash } from '../hash-noise';
import { cpuDemand, guestDemand, touchedBytes } from '../loads/demand-model';
import type { FleetHost, SimulatedFleet } from '../simulated-fleet';
import type { SimulatedGuest } from '../simulated-guest';
import type { MigrationInput } from './migration-plan';

/** Share of a link that migration traffic may take, so that guests keep some. */
const linkShare = 0.8;
/** Pages the hypervisor finds and sends with one stream: QEMU without multifd reaches about 3 GB/s. */
const streamBytesPerSecond = 3e9;

/** What copying this guest now means: its touched memory, what it writes, and the part of both links it gets. */
export function migrationInput(
  fleet: SimulatedFleet,
  guest: SimulatedGuest,
  targetHostId: string,
  diskPools: Readonly<Record<string, string>>,
): MigrationInput {
  const demand = guestDemand(fleet.seed, guest.config, fleet.traces);
  const isLive = guest.state === 'running';
  const copiesMemory = guest.hostId !== targetHostId && (isLive || guest.state === 'suspended');
  const moved = guest.config.disks.filter((disk) => (diskPools[disk.id] ?? disk.storagePoolId) !== disk.storagePoolId);
  const cpuShare = Math.min(1, cpuDemand(demand, fleet.now) * loadFactor(fleet, guest));
  return {
    startsAt: fleet.now,
    targetHostId,
    diskPools,
    memoryBytes: copiesMemory ? touchedBytes(demand, guest.memoryBytes, fleet.now - (guest.bootedAt ?? fleet.now)) : 0,
    diskBytes: moved.reduce((sum, disk) => sum + disk.sizeBytes, 0),
    dirtyBytesPerSecond: isLive ? demand.profile.dirtyBytesPerVcpu * guest.vcpus * (0.05 + cpuShare) : 0,
    bytesPerSecond: Math.min(linkBytesPerSecond(fleet, guest.hostId), linkBytesPerSecond(fleet, targetHostId)),
    seed: mixHash(hashText(guest.id), Math.floor(fleet.now / 1000)),
  };
}

/** Product of the load peaks that speak of a guest. */
export function loadFactor(fleet: SimulatedFleet, guest: SimulatedGuest): number {
  let factor = 1;
  for (const fault of fleet.faults.values())
    if (fault.kind === 'load-peak' && peakConcerns(fault.target, guest)) factor *= Number(fault.params.factor ?? 3);
  return factor;
}

const peakConcerns = (target: string, guest: SimulatedGuest): boolean =>
  target === 'pool' ||
  target === guest.id ||
  target === guest.hostId ||
  (target.startsWith('tag:') && guest.config.tags.includes(target.slice(4)));

/** The fastest of a host's uplinks that is up, shared with the migrations that use it already. */
function linkBytesPerSecond(fleet: SimulatedFleet, hostId: string): number {
  const host = fleet.hosts.get(hostId);
  const fastest = Math.max(1e8, ...(host ? upLinks(fleet, host).map((nic) => nic.bitsPerSecond) : []));
  let users = 1;
  for (const id of fleet.inTransition) {
    const other = fleet.guests.get(id);
    if (other?.transition?.migration && (other.hostId === hostId || other.transition.migration.targetHostId === hostId)) users++;
  }
  return Math.min(streamBytesPerSecond, (fastest / 8) * linkShare) / users;
}

/** The uplinks of a host that carry traffic. */
export const upLinks = (fleet: SimulatedFleet, host: FleetHost): FleetHost['nics'] => host.nics.slice(fleet.condition(host.id).linksDown);
