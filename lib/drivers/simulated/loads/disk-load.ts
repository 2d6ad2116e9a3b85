import { guestMetrics, hostMetrics, poolMetrics } from './load-columns';
import { power } from './load-table';
import { responseTime } from './queueing';
import { add, type Sampling } from './sampling';

const g = guestMetrics.at;
const h = hostMetrics.at;
const p = poolMetrics.at;

/**
 * Operations follow the CPU a guest got. A pool serves what it can, evenly; its latency rises with its load as in an M/M/1
 * queue. All of a guest's operations go to the pool of its first disk.
 */
export function serveDisks(sampling: Sampling): void {
  const served = servePools(sampling);
  const { table, guests, hosts, pools } = sampling;
  for (let row = 0; row < table.count; row++) {
    const demand = table.demands[row];
    if (!isPowered(sampling, row) || !demand) continue;
    const pool = table.poolRow[row] ?? -1;
    const ops = pool < 0 ? 0 : opsWanted(sampling, row) * (served[pool] ?? 0);
    const latency = pool < 0 ? 0 : (pools[pool * poolMetrics.width + p['disk.latency']] ?? 0);
    const o = row * guestMetrics.width;
    guests[o + g['disk.ops']] = ops;
    guests[o + g['disk.bytes']] = ops * demand.profile.bytesPerOp;
    guests[o + g['disk.latency']] = latency;
    const host = (table.hostRow[row] ?? 0) * hostMetrics.width;
    add(hosts, host + h['disk.ops'], ops);
    add(hosts, host + h['disk.bytes'], ops * demand.profile.bytesPerOp);
    add(hosts, host + h['disk.latency'], ops * latency); // a sum until finishHosts() divides it by the operations
  }
}

/** Fills the pools' columns; answers the share of what was asked that each serves. */
function servePools(sampling: Sampling): Float64Array {
  const { table, supply, part, pools } = sampling;
  const bytesWanted = Float64Array.from(table.poolIds, (id) => part.others.get(id)?.bytes ?? 0);
  const wanted = Float64Array.from(table.poolIds, (id) => part.others.get(id)?.ops ?? 0);
  for (let row = 0; row < table.count; row++) {
    const pool = table.poolRow[row] ?? -1;
    if (pool < 0 || !isPowered(sampling, row)) continue;
    const ops = opsWanted(sampling, row) * part.weight;
    add(wanted, pool, ops);
    add(bytesWanted, pool, ops * (table.demands[row]?.profile.bytesPerOp ?? 0));
  }
  return wanted.map((ops, pool) => {
    const bytes = bytesWanted[pool] ?? 0;
    const load = Math.max(ops / (supply.poolOps[pool] ?? 1), bytes / (supply.poolBytesPerSecond[pool] ?? 1));
    const served = load > 1 ? 1 / load : 1;
    const o = pool * poolMetrics.width;
    pools[o + p['disk.ops']] = ops * served;
    pools[o + p['disk.bytes']] = bytes * served;
    pools[o + p['disk.latency']] = (supply.poolServiceMs[pool] ?? 0) * responseTime(load);
    pools[o + p['storage.used']] = part.whole.allocatedBytes(table.poolIds[pool] ?? '');
    return served;
  });
}

function opsWanted({ table, given }: Sampling, row: number): number {
  const profile = table.demands[row]?.profile;
  return profile ? profile.idleOps + profile.opsPerVcpu * (given[row] ?? 0) : 0;
}

const isPowered = ({ table, supply }: Sampling, row: number): boolean =>
  table.power[row] !== power.off && (supply.cores[table.hostRow[row] ?? 0] ?? 0) > 0;
