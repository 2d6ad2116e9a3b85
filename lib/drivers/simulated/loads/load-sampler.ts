import type { LoadFrame } from '@/lib/domain/model/metric';
import type { SimulatedFleet } from '../simulated-fleet';
import type { SimulatedGuest } from '../simulated-guest';
import { activeBytes, cpuDemand, touchedBytes } from './demand-model';
import { shareFairly } from './fair-share';
import { guestMetrics, hostMetrics, networkMetrics, poolMetrics } from './load-columns';
import { LoadTable, power } from './load-table';
import { responseTime, waitingTime } from './queueing';
import { reclaimMemory } from './reclaim-memory';
import { type Supply, supplyNow } from './supply';

const g = guestMetrics.at;
const h = hostMetrics.at;

/** Booting takes nearly all of the processors. */
const bootShare = 0.85;

/** Hypervisors keep a vCPU near its cache: it waits for one of so many cores, not for any of the host. */
const schedulingDomain = 8;

/** For a fleet that is only a part of what it stands for. */
export interface PartOfFleet {
  readonly whole: SimulatedFleet;
  /** Operations and bytes a second that guests outside this part ask of its pools, by pool. */
  readonly others: ReadonlyMap<string, { readonly ops: number; readonly bytes: number }>;
  /** Each guest stands for so many on shared pools and networks. */
  readonly weight: number;
  /** Nothing but demand changes over time: what hosts and pools can give is worked out once. */
  readonly isSteady: boolean;
}

/**
 * Works out a frame of loads: what guests want by the demand model, and what hosts, pools and links can give of it. All of it
 * is a few passes over the LoadTable's columns.
 */
export class LoadSampler {
  private readonly table: LoadTable;
  private wanted = new Float64Array(0);
  private given = new Float64Array(0);
  private ops = new Float64Array(0);
  private rowsByHost = new Int32Array(0);
  private steadySupply: Supply | null = null;

  constructor(
    private readonly fleet: SimulatedFleet,
    private readonly part: PartOfFleet = { whole: fleet, others: new Map(), weight: 1, isSteady: false },
  ) {
    this.table = new LoadTable(fleet);
  }

  guestChanged(id: string, guest: SimulatedGuest | null): void {
    if (guest) this.table.put(guest);
    else this.table.remove(id);
  }

  factorsChanged(): void {
    this.table.factorsChanged();
  }

  /** Loads at `at` (ms since the epoch), of all guests, hosts, pools and networks. */
  frame(at: number): LoadFrame {
    const table = this.table;
    table.settleIds();
    if (this.wanted.length < table.count) this.grow();
    const supply = this.supplyAt(at);
    const guests = new Float32Array(table.count * guestMetrics.width).fill(Number.NaN);
    const hosts = new Float32Array(table.hostIds.length * hostMetrics.width);
    const pools = new Float32Array(table.poolIds.length * poolMetrics.width);
    const networks = new Float32Array(table.networkIds.length * networkMetrics.width);
    const starts = this.groupByHost();
    this.want(at, supply);
    for (let host = 0; host < table.hostIds.length; host++)
      this.sampleHost(host, this.rowsByHost.subarray(starts[host] ?? 0, starts[host + 1] ?? 0), at, supply, guests, hosts);
    this.serveDisks(supply, guests, hosts, pools);
    this.serveNetworks(supply, guests, hosts, networks);
    this.finishHosts(supply, hosts);
    this.hideUnseen(supply, guests);
    return {
      at,
      columns: {
        host: { ids: table.hostIds, values: hosts },
        guest: { ids: table.guestIds, values: guests },
        'storage-pool': { ids: table.poolIds, values: pools },
        network: { ids: table.networkIds, values: networks },
      },
    };
  }

  private supplyAt(at: number): Supply {
    if (this.steadySupply) return this.steadySupply;
    const supply = supplyNow(this.fleet, this.part.whole, this.table, at);
    if (this.part.isSteady) this.steadySupply = supply;
    return supply;
  }

  /** A host that does not answer tells nothing of its guests. */
  private hideUnseen(supply: Supply, guests: Float32Array): void {
    const width = guestMetrics.width;
    for (let row = 0; row < this.table.count; row++)
      if (!supply.answers[this.table.hostRow[row] ?? 0]) guests.fill(Number.NaN, row * width, (row + 1) * width);
  }

  private grow(): void {
    const size = Math.ceil(this.table.count * 1.2);
    this.wanted = new Float64Array(size);
    this.given = new Float64Array(size);
    this.ops = new Float64Array(size);
    this.rowsByHost = new Int32Array(size);
  }

  /** Counting sort of the powered rows by host: where each host's rows begin in rowsByHost. */
  private groupByHost(): Int32Array {
    const { count, hostRow, power: powers } = this.table;
    const starts = new Int32Array(this.table.hostIds.length + 1);
    for (let row = 0; row < count; row++) if (powers[row] !== power.off) bump(starts, (hostRow[row] ?? 0) + 1);
    for (let host = 1; host < starts.length; host++) starts[host] = (starts[host] ?? 0) + (starts[host - 1] ?? 0);
    const next = starts.slice();
    for (let row = 0; row < count; row++) {
      if (powers[row] === power.off) continue;
      const host = hostRow[row] ?? 0;
      this.rowsByHost[next[host] ?? 0] = row;
      bump(next, host);
    }
    return starts;
  }

  /** CPU wanted by each powered guest, in cores. */
  private want(at: number, supply: Supply): void {
    const { count, demands, vcpus, factor, power: powers, hostRow } = this.table;
    for (let row = 0; row < count; row++) {
      const demand = demands[row];
      if (powers[row] === power.off || !demand || !supply.cores[hostRow[row] ?? 0]) {
        this.wanted[row] = 0;
        continue;
      }
      const share = Math.min(1, cpuDemand(demand, at) * (factor[row] ?? 1));
      this.wanted[row] = (powers[row] === power.booting ? Math.max(share, bootShare) : share) * (vcpus[row] ?? 1);
    }
  }

  private sampleHost(host: number, rows: Int32Array, at: number, supply: Supply, guests: Float32Array, hosts: Float32Array): void {
    const o = host * hostMetrics.width;
    if (!supply.cores[host]) return;
    this.shareCpu(host, rows, supply, guests, hosts);
    const { demands, memoryBytes, bootedAt, reservedBytes, vcpus } = this.table;
    const width = guestMetrics.width;
    let used = 0;
    let active = 0;
    for (const row of rows) {
      const demand = demands[row];
      if (!demand) continue;
      const size = memoryBytes[row] ?? 0;
      const touched = touchedBytes(demand, size, at - (bootedAt[row] ?? at));
      const activeNow = activeBytes(demand, size, touched, (this.wanted[row] ?? 0) / (vcpus[row] ?? 1), at);
      guests[row * width + g['memory.used']] = touched;
      guests[row * width + g['memory.active']] = activeNow;
      guests[row * width + g['memory.ballooned']] = 0;
      used += touched;
      active += activeNow;
    }
    const reclaimed = reclaimMemory(rows, used - (supply.memoryBytes[host] ?? 0), guests, reservedBytes);
    hosts[o + h['memory.used']] = used - reclaimed.balloonedBytes - reclaimed.swappedBytes;
    hosts[o + h['memory.active']] = active;
    hosts[o + h['memory.ballooned']] = reclaimed.balloonedBytes;
    hosts[o + h['memory.swapped']] = reclaimed.swappedBytes;
  }

  private shareCpu(host: number, rows: Int32Array, supply: Supply, guests: Float32Array, hosts: Float32Array): void {
    const { vcpus } = this.table;
    const capacity = supply.cores[host] ?? 0;
    let wanted = 0;
    let promised = 0;
    for (const row of rows) {
      wanted += this.wanted[row] ?? 0;
      promised += vcpus[row] ?? 0;
    }
    if (wanted > capacity) shareFairly(capacity, rows, rows.length, this.wanted, vcpus, this.given);
    else for (const row of rows) this.given[row] = this.wanted[row] ?? 0;
    const cores = capacity + (supply.overheadCores[host] ?? 0);
    const waiting = waitingTime(Math.min(wanted, capacity) / capacity, Math.min(schedulingDomain, Math.round(cores)));
    let readyCores = 0;
    for (const row of rows) {
      const given = this.given[row] ?? 0;
      const size = vcpus[row] ?? 1;
      const ready = Math.min(1 - given / size, ((this.wanted[row] ?? 0) - given + given * Math.min(1, waiting)) / size);
      guests[row * guestMetrics.width + g['cpu.used']] = given / size;
      guests[row * guestMetrics.width + g['cpu.ready']] = Math.max(0, ready);
      readyCores += ready * size;
    }
    const o = host * hostMetrics.width;
    hosts[o + h['cpu.used']] = (Math.min(wanted, capacity) + (supply.overheadCores[host] ?? 0)) / cores;
    hosts[o + h['cpu.ready']] = promised > 0 ? Math.max(0, readyCores / promised) : 0;
  }

  /** Operations follow the CPU a guest got; a pool serves what it can, and the rest waits: latency rises as in M/M/1. */
  private serveDisks(supply: Supply, guests: Float32Array, hosts: Float32Array, pools: Float32Array): void {
    const { count, demands, poolRow, hostRow, power: powers, poolIds } = this.table;
    const p = poolMetrics.at;
    const bytesWanted = Float64Array.from(poolIds, (id) => this.part.others.get(id)?.bytes ?? 0);
    const opsWanted = Float64Array.from(poolIds, (id) => this.part.others.get(id)?.ops ?? 0);
    for (let row = 0; row < count; row++) {
      const demand = demands[row];
      const pool = poolRow[row] ?? -1;
      if (powers[row] === power.off || !demand || pool < 0 || !supply.cores[hostRow[row] ?? 0]) continue;
      const ops = demand.profile.idleOps + demand.profile.opsPerVcpu * (this.given[row] ?? 0);
      this.ops[row] = ops;
      add(opsWanted, pool, ops * this.part.weight);
      add(bytesWanted, pool, ops * demand.profile.bytesPerOp * this.part.weight);
    }
    const served = new Float64Array(poolIds.length);
    for (let pool = 0; pool < poolIds.length; pool++) {
      const load = Math.max(
        (opsWanted[pool] ?? 0) / (supply.poolOps[pool] ?? 1),
        (bytesWanted[pool] ?? 0) / (supply.poolBytesPerSecond[pool] ?? 1),
      );
      served[pool] = Math.min(1, 1 / Math.max(load, 1e-9));
      const o = pool * poolMetrics.width;
      pools[o + p['disk.ops']] = (opsWanted[pool] ?? 0) * (served[pool] ?? 0);
      pools[o + p['disk.bytes']] = (bytesWanted[pool] ?? 0) * (served[pool] ?? 0);
      pools[o + p['disk.latency']] = (supply.poolServiceMs[pool] ?? 0) * responseTime(load);
      pools[o + p['storage.used']] = this.part.whole.allocatedBytes(poolIds[pool] ?? '');
    }
    for (let row = 0; row < count; row++) {
      const demand = demands[row];
      const host = hostRow[row] ?? 0;
      if (powers[row] === power.off || !demand || !supply.cores[host]) continue;
      const pool = poolRow[row] ?? -1;
      const ops = pool < 0 ? 0 : (this.ops[row] ?? 0) * (served[pool] ?? 0);
      const latency = pool < 0 ? 0 : (pools[pool * poolMetrics.width + p['disk.latency']] ?? 0);
      const o = row * guestMetrics.width;
      guests[o + g['disk.ops']] = ops;
      guests[o + g['disk.bytes']] = ops * demand.profile.bytesPerOp;
      guests[o + g['disk.latency']] = latency;
      const ho = host * hostMetrics.width;
      add(hosts, ho + h['disk.ops'], ops);
      add(hosts, ho + h['disk.bytes'], ops * demand.profile.bytesPerOp);
      add(hosts, ho + h['disk.latency'], ops * latency);
    }
  }

  /** Traffic follows the CPU a guest got; the host's links carry what migrations leave of them. */
  private serveNetworks(supply: Supply, guests: Float32Array, hosts: Float32Array, networks: Float32Array): void {
    const { count, demands, hostRow, networkRow, power: powers, hostIds } = this.table;
    const wanted = new Float64Array(hostIds.length);
    const traffic = (row: number): number => (demands[row]?.profile.networkPerVcpu ?? 0) * (this.given[row] ?? 0);
    const isServed = (row: number): boolean =>
      powers[row] !== power.off && (networkRow[row] ?? -1) >= 0 && (supply.cores[hostRow[row] ?? 0] ?? 0) > 0;
    for (let row = 0; row < count; row++) if (isServed(row)) add(wanted, hostRow[row] ?? 0, traffic(row));
    for (let row = 0; row < count; row++) {
      const host = hostRow[row] ?? 0;
      if (powers[row] === power.off || !supply.cores[host]) continue;
      const room = Math.max(0, (supply.linkBytesPerSecond[host] ?? 0) - (supply.migrationBytesPerSecond[host] ?? 0));
      const bytes = isServed(row) ? traffic(row) * Math.min(1, room / Math.max(1, wanted[host] ?? 0)) : 0;
      guests[row * guestMetrics.width + g['network.bytes']] = bytes;
      add(hosts, host * hostMetrics.width + h['network.bytes'], bytes);
      if (isServed(row)) add(networks, (networkRow[row] ?? 0) * networkMetrics.width, bytes * this.part.weight);
    }
  }

  /** Migration traffic, mean latency, power; and nothing at all where nobody can measure. */
  private finishHosts(supply: Supply, hosts: Float32Array): void {
    this.table.hostIds.forEach((id, host) => {
      const o = host * hostMetrics.width;
      if (!supply.answers[host]) {
        hosts.fill(Number.NaN, o, o + hostMetrics.width);
        return;
      }
      const ops = hosts[o + h['disk.ops']] ?? 0;
      hosts[o + h['disk.latency']] = ops > 0 ? (hosts[o + h['disk.latency']] ?? 0) / ops : 0;
      add(hosts, o + h['network.bytes'], supply.migrationBytesPerSecond[host] ?? 0);
      const watts = this.fleet.hosts.get(id)?.watts ?? { idle: 0, full: 0 };
      hosts[o + h.power] = watts.idle + (watts.full - watts.idle) * (hosts[o + h['cpu.used']] ?? 0);
    });
  }
}

function bump(column: Int32Array, at: number): void {
  column[at] = (column[at] ?? 0) + 1;
}

function add(column: Float32Array | Float64Array, at: number, value: number): void {
  column[at] = (column[at] ?? 0) + value;
}
