import type { Host } from '../model/infrastructure';
import type { PlanningView } from '../plans/planning-view';
import { acceptsGuests } from '../scheduler/host-limits';

/** Hosts of a cluster that carry and take guests, in order of id. */
export const hostsToBalance = ({ inventory }: Pick<PlanningView, 'inventory'>, clusterId: string): Host[] =>
  [...inventory.hosts.values()]
    .filter((host) => host.clusterId === clusterId && acceptsGuests(host))
    .sort((a, b) => (a.id < b.id ? -1 : 1));

/** Hosts that were switched off to save energy, the best to wake first: the most computing for the fewest idle watts. */
export const hostsAsleep = ({ inventory }: Pick<PlanningView, 'inventory'>, clusterId: string): Host[] =>
  [...inventory.hosts.values()]
    .filter((host) => host.clusterId === clusterId && host.spec.power === 'off' && !host.spec.maintenance)
    .sort((a, b) => a.watts.idle / a.capacity.cores - b.watts.idle / b.capacity.cores || (a.id < b.id ? -1 : 1));

/** Measured load in the resources' own units: cores, bytes, bytes a second. */
export const measuredLoads = ({ loads }: Pick<PlanningView, 'loads'>, host: Host): [number, number, number, number] => [
  (loads.value('host', host.id, 'cpu.used') ?? 0) * host.capacity.cores,
  loads.value('host', host.id, 'memory.used') ?? 0,
  loads.value('host', host.id, 'disk.bytes') ?? 0,
  loads.value('host', host.id, 'network.bytes') ?? 0,
];

/** What each load is a share of. Disk and network bytes a second are shares of the host's links: storage that lets guests move is reached over them. */
export function capacitiesOf(host: Host): [number, number, number, number] {
  const link = host.nics.reduce((sum, nic) => sum + (nic.up ? nic.bitsPerSecond / 8 : 0), 0);
  return [host.capacity.cores, host.capacity.memoryBytes, link, link];
}
