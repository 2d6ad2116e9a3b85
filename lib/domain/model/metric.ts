/** What is measured, of what, and in which unit. The order of a kind's list is the order of columns in a LoadFrame. */
export type MetricUnit = 'share' | 'bytes' | 'bytes-per-second' | 'per-second' | 'ms' | 'count' | 'watts';
export type MeasuredKind = 'host' | 'guest' | 'storage-pool' | 'network';

export const metricNames = {
  host: [
    'cpu.used',
    'cpu.ready',
    'memory.used',
    'memory.active',
    'memory.ballooned',
    'memory.swapped',
    'disk.bytes',
    'disk.ops',
    'disk.latency',
    'network.bytes',
    'power',
  ],
  guest: [
    'cpu.used',
    'cpu.ready',
    'memory.used',
    'memory.active',
    'memory.ballooned',
    'disk.bytes',
    'disk.ops',
    'disk.latency',
    'network.bytes',
  ],
  'storage-pool': ['disk.bytes', 'disk.ops', 'disk.latency', 'storage.used'],
  network: ['network.bytes'],
} as const satisfies Record<MeasuredKind, readonly string[]>;

/** Shares are of the object's own capacity (a host's cores, a guest's vCPUs); cpu.ready is the share of time vCPUs waited for a core. */
export const metricUnits: Readonly<Record<string, MetricUnit>> = {
  'cpu.used': 'share',
  'cpu.ready': 'share',
  'memory.used': 'bytes',
  'memory.active': 'bytes',
  'memory.ballooned': 'bytes',
  'memory.swapped': 'bytes',
  'disk.bytes': 'bytes-per-second',
  'disk.ops': 'per-second',
  'disk.latency': 'ms',
  'network.bytes': 'bytes-per-second',
  'storage.used': 'bytes',
  power: 'watts',
  'imbalance.cpu': 'share',
  'imbalance.memory': 'share',
};

/** Samples of one kind of object at one moment: row-major, ids.length × metricNames[kind].length. NaN where there is none (host down). */
export interface LoadColumns {
  readonly ids: readonly string[];
  readonly values: Float32Array;
}

export interface LoadFrame {
  /** Milliseconds since the epoch, pool time; the samples are means over the 20 s before it. */
  readonly at: number;
  readonly columns: Readonly<Record<MeasuredKind, LoadColumns>>;
}
