import type { Infrastructure, Observation, ObservedGuest, ObservedHost, ObservedStoragePool } from '../driver';
import { countFaults, isPoweredOn } from './host-conduct';
import { migrationProgress } from './orders/migration-progress';
import type { FleetHost, FleetPool, SimulatedFleet } from './simulated-fleet';
import type { SimulatedGuest } from './simulated-guest';

/** What the hypervisors tell: everything for a null or old cursor, else what changed since. Cursors end with the fleet's epoch. */
export function observeFleet(fleet: SimulatedFleet, epoch: number, cursor: string | null): Observation {
  const changed = changedSince(fleet, epoch, cursor);
  const head = { cursor: `${epoch}.${fleet.changes.position}`, at: fleet.now };
  if (!changed)
    return {
      ...head,
      complete: true,
      guests: [...fleet.guests.values()].filter((guest) => fleet.isUp(guest.hostId)).map((guest) => toObservedGuest(fleet, guest)),
      goneGuestIds: [],
      hosts: [...fleet.hosts.values()].map((host) => toObservedHost(fleet, host)),
      storagePools: [...fleet.pools.values()].map((pool) => toObservedPool(fleet, pool)),
    };
  const guests: ObservedGuest[] = [];
  const goneGuestIds: string[] = [];
  const hosts: ObservedHost[] = [];
  const storagePools: ObservedStoragePool[] = [];
  for (const id of changed) {
    const guest = fleet.guests.get(id);
    const host = fleet.hosts.get(id);
    const pool = fleet.pools.get(id);
    if (guest) {
      if (fleet.isUp(guest.hostId)) guests.push(toObservedGuest(fleet, guest));
    } else if (host) hosts.push(toObservedHost(fleet, host));
    else if (pool) storagePools.push(toObservedPool(fleet, pool));
    else goneGuestIds.push(id);
  }
  return { ...head, complete: false, guests, goneGuestIds, hosts, storagePools };
}

function changedSince(fleet: SimulatedFleet, epoch: number, cursor: string | null): ReadonlySet<string> | null {
  const [from, position] = (cursor ?? '').split('.').map(Number);
  return from === epoch && position !== undefined && Number.isInteger(position) ? fleet.changes.since(position) : null;
}

function toObservedGuest(fleet: SimulatedFleet, guest: SimulatedGuest): ObservedGuest {
  const { id, hostId, state, since, config, vcpus, memoryBytes, restarts, transition, failure } = guest;
  const share = transition ? Math.min(1, (fleet.now - transition.startedAt) / (transition.endsAt - transition.startedAt)) : null;
  return {
    id,
    hostId,
    state,
    since,
    config,
    vcpus,
    memoryBytes,
    restarts,
    migration: transition?.migration ? migrationProgress(transition.migration, transition.startedAt, fleet.now) : null,
    progress: share,
    failure,
  };
}

function toObservedHost(fleet: SimulatedFleet, host: FleetHost): ObservedHost {
  const condition = fleet.condition(host.id);
  const { heartbeatAt, storageHeartbeatAt, lostStoragePoolIds, linksDown } = condition;
  const power = countFaults(fleet, 'bmc-unreachable', host.id) > 0 ? 'unknown' : isPoweredOn(fleet, condition) ? 'on' : 'off';
  return { id: host.id, nics: nicsNow(host, linksDown), heartbeatAt, storageHeartbeatAt, power, lostStoragePoolIds };
}

const nicsNow = (host: FleetHost, linksDown: number): FleetHost['nics'] => host.nics.map((nic, i) => ({ ...nic, up: i >= linksDown }));

const toObservedPool = (fleet: SimulatedFleet, pool: FleetPool): ObservedStoragePool => ({
  id: pool.id,
  state: pool.status.state,
  usedBytes: fleet.allocatedBytes(pool.id),
});

/** The infrastructure as it is now: links, states of pools, and room used. How a host does is observed. */
export const infrastructureNow = (fleet: SimulatedFleet): Infrastructure => ({
  ...fleet.infrastructure,
  hosts: [...fleet.hosts.values()].map((host) => {
    return { ...host, nics: nicsNow(host, fleet.condition(host.id).linksDown) };
  }),
  storagePools: [...fleet.pools.values()].map((pool) => ({
    ...pool,
    status: { ...pool.status, usedBytes: fleet.allocatedBytes(pool.id) },
  })),
});
