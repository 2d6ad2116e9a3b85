import { cpuDemand } from './demand-model';
import { shareFairly } from './fair-share';
import { guestMetrics, hostMetrics } from './load-columns';
import { power } from './load-table';
import { waitingTime } from './queueing';
import type { Sampling } from './sampling';

const g = guestMetrics.at;
const h = hostMetrics.at;

/** Booting takes nearly all of the processors. */
const bootShare = 0.85;
/** Hypervisors keep a vCPU near its cache: it waits for one of so many cores, not for any of the host. */
const schedulingDomain = 8;

/** Writes down what each powered guest wants, in cores. */
export function wantCpu({ at, table, supply, wanted }: Sampling): void {
  const { count, demands, vcpus, factor, power: powers, hostRow } = table;
  for (let row = 0; row < count; row++) {
    const demand = demands[row];
    if (powers[row] === power.off || !demand || !supply.cores[hostRow[row] ?? 0]) {
      wanted[row] = 0;
      continue;
    }
    const share = Math.min(1, cpuDemand(demand, at) * (factor[row] ?? 1));
    wanted[row] = (powers[row] === power.booting ? Math.max(share, bootShare) : share) * (vcpus[row] ?? 1);
  }
}

/**
 * A host gives no more than it has: above that, guests get their share by weight (their vCPUs) and the rest is ready time.
 * Below it they still wait a little, the longer the busier the cores they share.
 */
export function shareCpu(host: number, rows: Int32Array, { table, supply, wanted, given, guests, hosts }: Sampling): void {
  const { vcpus } = table;
  const capacity = supply.cores[host] ?? 0;
  let wantedCores = 0;
  let promised = 0;
  for (const row of rows) {
    wantedCores += wanted[row] ?? 0;
    promised += vcpus[row] ?? 0;
  }
  if (wantedCores > capacity) shareFairly(capacity, rows, rows.length, wanted, vcpus, given);
  else for (const row of rows) given[row] = wanted[row] ?? 0;
  const usedCores = Math.min(wantedCores, capacity);
  const cores = capacity + (supply.overheadCores[host] ?? 0);
  const waiting = Math.min(1, waitingTime(usedCores / capacity, Math.min(schedulingDomain, Math.round(cores))));
  let readyCores = 0;
  for (const row of rows) {
    const got = given[row] ?? 0;
    const size = vcpus[row] ?? 1;
    const ready = Math.max(0, Math.min(size - got, (wanted[row] ?? 0) - got + got * waiting));
    guests[row * guestMetrics.width + g['cpu.used']] = got / size;
    guests[row * guestMetrics.width + g['cpu.ready']] = ready / size;
    readyCores += ready;
  }
  const o = host * hostMetrics.width;
  hosts[o + h['cpu.used']] = (usedCores + (supply.overheadCores[host] ?? 0)) / cores;
  hosts[o + h['cpu.ready']] = promised > 0 ? readyCores / promised : 0;
}
