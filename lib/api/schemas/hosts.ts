import { z } from 'zod';
import { fencingPhases } from '@/lib/domain/model/infrastructure';
import { spanMs } from './metrics';
import { askedTime, id, pageOf, pageQuery, time } from './shared';
import { actionVerdicts } from './vms';

export const hostStates = ['up', 'hung', 'isolated', 'down', 'off'] as const;

export const hostLoad = z.object({
  /** Shares of what the host has, 0..1. */
  cpu: z.number(),
  memory: z.number(),
  /** Mean share of time its guests' vCPUs waited for a core. */
  ready: z.number(),
  balloonedBytes: z.number(),
  swappedBytes: z.number(),
  diskBytesPerSecond: z.number(),
  diskOpsPerSecond: z.number(),
  diskLatencyMs: z.number(),
  networkBytesPerSecond: z.number(),
  /** 0..1: the worst of waiting for CPU, ballooning, and slow disks. */
  suffering: z.number(),
  at: time,
});
export type HostLoad = z.infer<typeof hostLoad>;

export const host = z.object({
  id,
  name: z.string(),
  clusterId: z.string(),
  clusterName: z.string(),
  rack: z.string(),
  hypervisor: z.enum(['kvm', 'esxi', 'hyper-v']),
  model: z.string(),
  cpuModel: z.string(),
  cpuGeneration: z.number(),
  revision: z.number().int(),
  capacity: z.object({ sockets: z.number(), cores: z.number(), mhz: z.number(), memoryBytes: z.number() }),
  status: z.object({
    state: z.enum(hostStates),
    maintenance: z.enum(['none', 'entering', 'in-maintenance']),
    since: time,
    /** Time of the first heartbeat that was missed, until it answers again. */
    suspectSince: time.nullable(),
    /** Shared storage that it cannot reach now. */
    lostStoragePoolIds: z.array(z.string()),
    fencing: z.object({
      phase: z.enum(fencingPhases),
      since: time,
      attempts: z.number(),
      startedAt: time.nullable(),
      problem: z.string().nullable(),
    }),
  }),
  load: hostLoad.nullable(),
  /** Promised to guests that are meant to run. */
  promised: z.object({ vcpus: z.number(), memoryBytes: z.number() }),
  /** What may be promised at most under the cluster's policy. */
  limits: z.object({ vcpus: z.number(), memoryBytes: z.number(), haReserveBytes: z.number() }),
  guests: z.number().int(),
  tags: z.array(z.string()),
  devices: z.array(z.string()),
});
export type Host = z.infer<typeof host>;

export const hostDetail = host.extend({
  nics: z.array(z.object({ name: z.string(), bitsPerSecond: z.number(), up: z.boolean() })),
  networks: z.array(z.object({ id: z.string(), name: z.string(), vlan: z.number().nullable(), carried: z.boolean() })),
  storagePools: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      kind: z.enum(['local', 'san', 'distributed']),
      capacityBytes: z.number(),
      usedBytes: z.number(),
      state: z.enum(['online', 'degraded', 'offline']),
    }),
  ),
  watts: z.object({ idle: z.number(), full: z.number(), now: z.number() }),
  actions: actionVerdicts,
  bootedAt: time.nullable(),
});
export type HostDetail = z.infer<typeof hostDetail>;

export const hostPage = pageOf(host);
export const hostListQuery = pageQuery;

export const hostGridQuery = z.strictObject({ filter: z.string().max(2000).default('') });
/**
 * The heat grid: every host as a few numbers, in one answer. Column by column, because the same twelve names before each of
 * 2,500 hosts would be most of it. The n-th entries of all columns speak of the same host.
 */
export const hostGrid = z.object({
  revision: z.number().int(),
  at: time,
  columns: z.object({
    id: z.array(z.string()),
    name: z.array(z.string()),
    rack: z.array(z.string()),
    cluster: z.array(z.string()),
    state: z.array(z.enum(hostStates)),
    maintenance: z.array(z.boolean()),
    cpu: z.array(z.number()),
    memory: z.array(z.number()),
    disk: z.array(z.number()),
    network: z.array(z.number()),
    suffering: z.array(z.number()),
    guests: z.array(z.number()),
  }),
});
export type HostGrid = z.infer<typeof hostGrid>;
type GridColumns = HostGrid['columns'];
/** One host of the grid: an entry of every column. */
export type GridHost = { readonly [Column in keyof GridColumns]: GridColumns[Column][number] };

/** Who uses this host: top guests and the rest, stacked over time. */
export const hostUsageQuery = z.strictObject({
  metric: z.enum(['cpu', 'memory', 'disk', 'network']).default('cpu'),
  from: askedTime.optional(),
  to: askedTime.optional(),
  /** As in /metrics/series. */
  spanMs: spanMs.optional(),
  points: z.coerce.number().int().min(2).max(400).default(120),
  top: z.coerce.number().int().min(1).max(12).default(8),
});
export const hostUsage = z.object({
  unit: z.enum(['cores', 'bytes', 'bytes-per-second']),
  capacity: z.number().nullable(),
  times: z.array(time),
  series: z.array(z.object({ guestId: z.string().nullable(), name: z.string(), now: z.number(), values: z.array(z.number().nullable()) })),
});

export type HostUsage = z.infer<typeof hostUsage>;

export const hostActions = ['enter-maintenance', 'exit-maintenance'] as const;
