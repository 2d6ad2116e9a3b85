import type { LoadFrame } from '@/lib/domain/model/metric';
import type { SimulatedFleet } from '../simulated-fleet';
import type { SimulatedGuest } from '../simulated-guest';
import { shareCpu, wantCpu } from './cpu-load';
import { serveDisks } from './disk-load';
import { guestMetrics, hostMetrics } from './load-columns';
import { LoadTable, power } from './load-table';
import { holdMemory } from './memory-load';
import { serveNetworks } from './network-load';
import { add, emptyColumns, type PartOfFleet, type Sampling } from './sampling';
import { type Supply, supplyNow } from './supply';

const h = hostMetrics.at;

/**
 * Works out a frame of loads: what guests want by the demand model, and what hosts, pools and links can give of it. All of it
 * is a few passes over the LoadTable's columns.
 */
export class LoadSampler {
  private readonly table: LoadTable;
  private wanted = new Float64Array(0);
  private given = new Float64Array(0);
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
    const sampling = this.begin(at);
    const { table } = this;
    wantCpu(sampling);
    const starts = this.groupByHost();
    for (let host = 0; host < table.hostIds.length; host++) {
      if (!sampling.supply.cores[host]) continue;
      const rows = this.rowsByHost.subarray(starts[host] ?? 0, starts[host + 1] ?? 0);
      shareCpu(host, rows, sampling);
      holdMemory(host, rows, sampling);
    }
    serveDisks(sampling);
    serveNetworks(sampling);
    this.finishHosts(sampling);
    hideUnseen(sampling);
    return {
      at,
      columns: {
        host: { ids: table.hostIds, values: sampling.hosts },
        guest: { ids: table.guestIds, values: sampling.guests },
        'storage-pool': { ids: table.poolIds, values: sampling.pools },
        network: { ids: table.networkIds, values: sampling.networks },
      },
    };
  }

  private begin(at: number): Sampling {
    const { table, part } = this;
    table.settleIds();
    if (this.wanted.length < table.count) this.grow(Math.ceil(table.count * 1.2));
    const supply = this.steadySupply ?? supplyNow(this.fleet, part.whole, table, at);
    if (part.isSteady) this.steadySupply = supply;
    return { at, table, supply, part, wanted: this.wanted, given: this.given, ...emptyColumns(table) };
  }

  private grow(size: number): void {
    this.wanted = new Float64Array(size);
    this.given = new Float64Array(size);
    this.rowsByHost = new Int32Array(size);
  }

  /** Counting sort of the powered rows by host: where each host's rows begin in rowsByHost. */
  private groupByHost(): Int32Array {
    const { count, hostRow, power: powers } = this.table;
    const starts = new Int32Array(this.table.hostIds.length + 1);
    for (let row = 0; row < count; row++) if (powers[row] !== power.off) add(starts, (hostRow[row] ?? 0) + 1, 1);
    for (let host = 1; host < starts.length; host++) add(starts, host, starts[host - 1] ?? 0);
    const next = starts.slice();
    for (let row = 0; row < count; row++) {
      if (powers[row] === power.off) continue;
      const host = hostRow[row] ?? 0;
      this.rowsByHost[next[host] ?? 0] = row;
      add(next, host, 1);
    }
    return starts;
  }

  /** Migration traffic, mean latency, power by the linear model; and nothing at all where nobody can measure. */
  private finishHosts({ table, supply, hosts }: Sampling): void {
    table.hostIds.forEach((id, host) => {
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

/** A host that does not answer tells nothing of its guests. */
function hideUnseen({ table, supply, guests }: Sampling): void {
  const width = guestMetrics.width;
  for (let row = 0; row < table.count; row++)
    if (!supply.answers[table.hostRow[row] ?? 0]) guests.fill(Number.NaN, row * width, (row + 1) * width);
}
