import { activeBytes, touchedBytes } from './demand-model';
import { guestMetrics, hostMetrics } from './load-columns';
import { reclaimMemory } from './reclaim-memory';
import type { Sampling } from './sampling';

const g = guestMetrics.at;
const h = hostMetrics.at;

/** Guests hold what they have touched; what a host lacks for that it takes back, by balloons first and by swapping then. */
export function holdMemory(host: number, rows: Int32Array, { at, table, supply, wanted, guests, hosts }: Sampling): void {
  const { demands, memoryBytes, bootedAt, reservedBytes, vcpus } = table;
  let used = 0;
  let active = 0;
  for (const row of rows) {
    const demand = demands[row];
    if (!demand) continue;
    const size = memoryBytes[row] ?? 0;
    const touched = touchedBytes(demand, size, at - (bootedAt[row] ?? at));
    const activeNow = activeBytes(demand, size, touched, (wanted[row] ?? 0) / (vcpus[row] ?? 1), at);
    const o = row * guestMetrics.width;
    guests[o + g['memory.used']] = touched;
    guests[o + g['memory.active']] = activeNow;
    guests[o + g['memory.ballooned']] = 0;
    used += touched;
    active += activeNow;
  }
  const { balloonedBytes, swappedBytes } = reclaimMemory(rows, used - (supply.memoryBytes[host] ?? 0), guests, reservedBytes);
  const o = host * hostMetrics.width;
  hosts[o + h['memory.used']] = used - balloonedBytes - swappedBytes;
  hosts[o + h['memory.active']] = active;
  hosts[o + h['memory.ballooned']] = balloonedBytes;
  hosts[o + h['memory.swapped']] = swappedBytes;
}
