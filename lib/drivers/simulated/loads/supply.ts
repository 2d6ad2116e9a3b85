import { upLinks } from '../orders/migration-input';
import { migrationTraffic } from '../orders/migration-progress';
import type { FleetPool, SimulatedFleet } from '../simulated-fleet';
import type { LoadTable } from './load-table';

/** What the hosts and pools can give at one moment. Rows as in the LoadTable. */
export interface Supply {
  /** Cores left to guests: a stopped or hung host gives none. */
  readonly cores: Float64Array;
  /** CPU the hypervisor itself takes, in cores. */
  readonly overheadCores: Float64Array;
  readonly memoryBytes: Float64Array;
  readonly linkBytesPerSecond: Float64Array;
  readonly migrationBytesPerSecond: Float64Array;
  /** 1 where the host answers and is measured. */
  readonly answers: Uint8Array;
  readonly poolOps: Float64Array;
  readonly poolBytesPerSecond: Float64Array;
  readonly poolServiceMs: Float64Array;
}

/** Hypervisor processes: a fiftieth of the cores; its own memory: a twentieth and 2 GiB. */
const overheadShare = 0.02;
const ownMemoryBytes = 2 * 1024 ** 3;
/** One thread reads or writes pages for each migration, at both ends. */
const migrationCores = 1;

/** Usual figures of arrays: NVMe in the host, an all-flash SAN of the middle class, a replicated pool over the network. */
const poolFigures = {
  local: { ops: 90_000, bytesPerSecond: 2.4e9, serviceMs: 0.12 },
  /** per controller pair */
  san: { ops: 180_000, bytesPerSecond: 6e9, serviceMs: 0.45 },
  /** per host that is part of it */
  distributed: { ops: 28_000, bytesPerSecond: 0.8e9, serviceMs: 0.9 },
} as const;

/** An array of this size has one pair of controllers; larger pools have more. */
const sanUnitBytes = 60 * 1024 ** 4;

/** `whole` is the fleet that `fleet` is a part of, or the same: all its hosts serve the distributed pools. */
export function supplyNow(fleet: SimulatedFleet, whole: SimulatedFleet, table: LoadTable, at: number): Supply {
  const hosts = table.hostIds.length;
  const supply: Supply = {
    cores: new Float64Array(hosts),
    overheadCores: new Float64Array(hosts),
    memoryBytes: new Float64Array(hosts),
    linkBytesPerSecond: new Float64Array(hosts),
    migrationBytesPerSecond: new Float64Array(hosts),
    answers: new Uint8Array(hosts),
    poolOps: new Float64Array(table.poolIds.length),
    poolBytesPerSecond: new Float64Array(table.poolIds.length),
    poolServiceMs: new Float64Array(table.poolIds.length),
  };
  table.hostIds.forEach((id, row) => {
    supplyHost(fleet, id, row, supply);
  });
  for (const id of fleet.inTransition) addMigration(fleet, table, id, at, supply);
  const members = membersByPool(whole);
  table.poolIds.forEach((id, row) => {
    const pool = fleet.pools.get(id);
    if (pool) supplyPool(fleet, pool, row, members.get(id) ?? 1, supply);
  });
  return supply;
}

function supplyHost(fleet: SimulatedFleet, id: string, row: number, supply: Supply): void {
  const host = fleet.hosts.get(id);
  const state = fleet.condition(id).state;
  if (!host || state === 'down' || state === 'hung') return;
  supply.overheadCores[row] = overheadShare * host.capacity.cores;
  supply.cores[row] = (1 - overheadShare) * host.capacity.cores;
  supply.memoryBytes[row] = Math.max(0, 0.95 * host.capacity.memoryBytes - ownMemoryBytes);
  supply.linkBytesPerSecond[row] = state === 'isolated' ? 0 : upLinks(fleet, host).reduce((sum, nic) => sum + nic.bitsPerSecond / 8, 0);
  supply.answers[row] = state === 'up' ? 1 : 0;
}

function addMigration(fleet: SimulatedFleet, table: LoadTable, guestId: string, at: number, supply: Supply): void {
  const guest = fleet.guests.get(guestId);
  const plan = guest?.transition?.migration;
  const bytesPerSecond = plan ? migrationTraffic(plan, at) : 0;
  if (!guest || !plan || bytesPerSecond === 0) return;
  for (const hostId of new Set([guest.hostId, plan.targetHostId])) {
    const row = table.rowOfHost(hostId);
    if (row === undefined || !supply.answers[row]) continue;
    const cores = Math.min(migrationCores, supply.cores[row] ?? 0);
    supply.overheadCores[row] = (supply.overheadCores[row] ?? 0) + cores;
    supply.cores[row] = (supply.cores[row] ?? 0) - cores;
    supply.migrationBytesPerSecond[row] = (supply.migrationBytesPerSecond[row] ?? 0) + bytesPerSecond;
  }
}

function supplyPool(fleet: SimulatedFleet, pool: FleetPool, row: number, members: number, supply: Supply): void {
  const figures = poolFigures[pool.kind];
  const many =
    pool.kind === 'distributed' ? members / pool.replicas : pool.kind === 'san' ? Math.max(1, pool.capacityBytes / sanUnitBytes) : 1;
  const slowness = slownessOf(fleet, pool);
  supply.poolOps[row] = (figures.ops * many) / slowness;
  supply.poolBytesPerSecond[row] = (figures.bytesPerSecond * many) / slowness;
  supply.poolServiceMs[row] = figures.serviceMs * slowness;
}

/** Rebuilding a failed disk costs a third of what a pool can do; storage-slow says by itself by how much. */
function slownessOf(fleet: SimulatedFleet, pool: FleetPool): number {
  let slowness = pool.status.state === 'online' ? 1 : 1.5;
  for (const fault of fleet.faults.values())
    if (fault.kind === 'storage-slow' && fault.target === pool.id) slowness *= Math.max(0.01, Number(fault.params.factor ?? 10));
  return slowness;
}

function membersByPool(fleet: SimulatedFleet): ReadonlyMap<string, number> {
  const members = new Map<string, number>();
  for (const host of fleet.hosts.values()) for (const id of host.storagePoolIds) members.set(id, (members.get(id) ?? 0) + 1);
  return members;
}
