import type { Host } from '../model/infrastructure';
import { type LoadColumns, type LoadFrame, metricNames } from '../model/metric';
import { standardDeviation } from './standard-deviation';

/** What is measured of the pool as a whole: the metrics of hosts over all of them, the data on storage, and how unevenly hosts are loaded. */
export const poolMetricNames = [...metricNames.host, 'storage.used', 'imbalance.cpu', 'imbalance.memory'] as const;

const hostColumn = (name: (typeof metricNames.host)[number]) => metricNames.host.indexOf(name);
const summed = [
  'memory.used',
  'memory.active',
  'memory.ballooned',
  'memory.swapped',
  'disk.bytes',
  'disk.ops',
  'network.bytes',
  'power',
] as const;

/** Pool metrics that are sums over hosts. */
export const summedPoolMetrics: ReadonlySet<string> = new Set(summed);

/**
 * One row of pool metrics from one frame: bytes, operations and watts are sums over hosts; CPU shares are of all cores; latency is the mean over
 * all operations; imbalance is the standard deviation of the hosts' shares of CPU and of memory. Hosts without samples (down) are left out;
 * without any host with samples, all but storage is NaN.
 */
export function poolLoad(frame: LoadFrame, hosts: ReadonlyMap<string, Host>): Float32Array {
  const row = new Float32Array(poolMetricNames.length).fill(Number.NaN);
  const sampled = sampledHosts(frame.columns.host, hosts);
  if (sampled.length > 0) fillHostMetrics(row, sampled);
  row[poolMetricNames.indexOf('storage.used')] = sumOf(storageUsed(frame.columns['storage-pool']));
  return row;
}

interface SampledHost {
  readonly host: Host;
  readonly value: (column: number) => number;
}

function sampledHosts({ ids, values }: LoadColumns, hosts: ReadonlyMap<string, Host>): SampledHost[] {
  const width = metricNames.host.length;
  return ids.flatMap((id, index) => {
    const host = hosts.get(id);
    if (!host || Number.isNaN(values[index * width])) return [];
    return [{ host, value: (column: number) => values[index * width + column] ?? Number.NaN }];
  });
}

function fillHostMetrics(row: Float32Array, sampled: readonly SampledHost[]): void {
  const all = (column: number) => sampled.map(({ value }) => value(column));
  const cores = sampled.map(({ host }) => host.capacity.cores);
  for (const name of summed) row[hostColumn(name)] = sumOf(all(hostColumn(name)));
  row[hostColumn('cpu.used')] = weightedMean(all(hostColumn('cpu.used')), cores);
  row[hostColumn('cpu.ready')] = weightedMean(all(hostColumn('cpu.ready')), cores);
  row[hostColumn('disk.latency')] = weightedMean(all(hostColumn('disk.latency')), all(hostColumn('disk.ops')));
  const memoryShares = sampled.map(({ host, value }) => value(hostColumn('memory.used')) / host.capacity.memoryBytes);
  row[poolMetricNames.indexOf('imbalance.cpu')] = standardDeviation(all(hostColumn('cpu.used')));
  row[poolMetricNames.indexOf('imbalance.memory')] = standardDeviation(memoryShares);
}

const storageUsed = ({ ids, values }: LoadColumns): number[] => {
  const names = metricNames['storage-pool'];
  return ids.map((_, index) => values[index * names.length + names.indexOf('storage.used')] ?? 0);
};

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** 0 when nothing weighs anything. */
function weightedMean(values: readonly number[], weights: readonly number[]): number {
  const total = sumOf(weights);
  return total === 0 ? 0 : sumOf(values.map((value, index) => value * (weights[index] ?? 0))) / total;
}
