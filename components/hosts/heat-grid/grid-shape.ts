import { type HostStatus, hostTone } from '@/components/hosts/host-tone';
import type { Tone } from '@/components/ui/tone';
import type { GridHost } from '@/lib/api/schemas/hosts';

export const gridMetrics = ['cpu', 'memory', 'disk', 'network', 'suffering'] as const;
export type GridMetric = (typeof gridMetrics)[number];
export const gridSorts = ['name', 'load'] as const;
export type GridSort = (typeof gridSorts)[number];

/** From when on hosts are squares, and then racks: what a person can still take in at once. */
export const mostTiles = 48;
export const mostSquares = 400;
export type GridLayout = 'tiles' | 'squares' | 'racks';
export const layoutFor = (hosts: number): GridLayout => (hosts <= mostTiles ? 'tiles' : hosts <= mostSquares ? 'squares' : 'racks');

export interface HeatHost {
  readonly host: GridHost;
  readonly tone: Tone;
  /** 0..1: the metric as a share of capacity, or of the busiest host where there is no capacity; null when it does not answer. */
  readonly heat: number | null;
}

/** Bytes a second, which have no fixed top; the other metrics are shares. */
export const isRate = (metric: GridMetric): boolean => metric === 'disk';
/** The grid tells only whether a host is set aside. */
export const statusOf = (host: GridHost): HostStatus => ({ state: host.state, maintenance: host.maintenance ? 'in-maintenance' : 'none' });
const answers = (host: GridHost): boolean => host.state === 'up' || host.state === 'isolated';

/** Hosts with their heat, in the order wanted; the busiest first when by load, silent ones last. */
export function toHeat(hosts: readonly GridHost[], metric: GridMetric, sort: GridSort): HeatHost[] {
  const most = isRate(metric) ? Math.max(1, ...hosts.map((host) => host[metric])) : 1;
  const heat = hosts.map((host) => ({
    host,
    tone: hostTone(statusOf(host)),
    heat: answers(host) ? host[metric] / most : null,
  }));
  const byName = (a: HeatHost, b: HeatHost) => a.host.name.localeCompare(b.host.name, 'en', { numeric: true });
  return heat.sort(sort === 'name' ? byName : (a, b) => (b.heat ?? -1) - (a.heat ?? -1) || byName(a, b));
}

export interface HeatRack {
  readonly key: string;
  readonly cluster: string;
  readonly rack: string;
  readonly hosts: readonly HeatHost[];
  readonly meanHeat: number | null;
  readonly highest: HeatHost | null;
  /** Hosts that are broken, and hosts set aside. */
  readonly failed: number;
  readonly maintenance: number;
}

/** Hosts that share a key, in the order in which the keys first appear. */
export function groupHeat(heat: readonly HeatHost[], keyOf: (host: GridHost) => string): Map<string, HeatHost[]> {
  const groups = new Map<string, HeatHost[]>();
  for (const entry of heat) {
    const key = keyOf(entry.host);
    const members = groups.get(key);
    if (members) members.push(entry);
    else groups.set(key, [entry]);
  }
  return groups;
}

/** Hosts rack by rack. */
export function toRacks(heat: readonly HeatHost[]): HeatRack[] {
  const racks = groupHeat(heat, (host) => `${host.cluster} / ${host.rack}`);
  return [...racks].map(([key, hosts]) => {
    const measured = hosts.filter((entry) => entry.heat !== null);
    const [first] = hosts;
    return {
      key,
      cluster: first?.host.cluster ?? '',
      rack: first?.host.rack ?? '',
      hosts,
      meanHeat: measured.length === 0 ? null : measured.reduce((sum, entry) => sum + (entry.heat ?? 0), 0) / measured.length,
      highest: measured.reduce<HeatHost | null>(
        (most, entry) => (most === null || (entry.heat ?? 0) > (most.heat ?? 0) ? entry : most),
        null,
      ),
      failed: hosts.filter((entry) => entry.host.state !== 'up').length,
      maintenance: hosts.filter((entry) => entry.host.maintenance).length,
    };
  });
}
