import { guestMetrics, hostMetrics, networkMetrics } from './load-columns';
import { power } from './load-table';
import { add, type Sampling } from './sampling';

/**
 * Traffic follows the CPU a guest got; a host's links carry what migrations leave of them. All of a guest's traffic goes
 * through its first NIC.
 */
export function serveNetworks({ table, supply, part, given, guests, hosts, networks }: Sampling): void {
  const { count, demands, hostRow, networkRow, power: powers, hostIds } = table;
  const isPowered = (row: number): boolean => powers[row] !== power.off && (supply.cores[hostRow[row] ?? 0] ?? 0) > 0;
  const traffic = (row: number): number =>
    (networkRow[row] ?? -1) < 0 ? 0 : (demands[row]?.profile.networkPerVcpu ?? 0) * (given[row] ?? 0);
  const wanted = new Float64Array(hostIds.length);
  for (let row = 0; row < count; row++) if (isPowered(row)) add(wanted, hostRow[row] ?? 0, traffic(row));
  for (let row = 0; row < count; row++) {
    if (!isPowered(row)) continue;
    const host = hostRow[row] ?? 0;
    const room = Math.max(0, (supply.linkBytesPerSecond[host] ?? 0) - (supply.migrationBytesPerSecond[host] ?? 0));
    const bytes = traffic(row) * Math.min(1, room / Math.max(1, wanted[host] ?? 0));
    guests[row * guestMetrics.width + guestMetrics.at['network.bytes']] = bytes;
    add(hosts, host * hostMetrics.width + hostMetrics.at['network.bytes'], bytes);
    const network = networkRow[row] ?? -1;
    if (network >= 0) add(networks, network * networkMetrics.width + networkMetrics.at['network.bytes'], bytes * part.weight);
  }
}
