import { z } from 'zod';
import { balanceModes, placementPolicyNames } from '@/lib/domain/model/infrastructure';
import { id, objectRef, params, time } from './shared';

const resource = z.object({
  capacity: z.number(),
  /** Measured. */
  used: z.number(),
  /** Promised to guests that are meant to run. */
  promised: z.number(),
  /** Kept free for failures. */
  reserved: z.number(),
  /** What can still be promised on hosts that accept guests. */
  placeable: z.number(),
  /** Last 24 h of `used`, oldest first. */
  spark: z.array(z.number().nullable()),
});

export const pool = z.object({
  revision: z.number().int(),
  at: time,
  name: z.string(),
  hosts: z.object({ total: z.number(), up: z.number(), maintenance: z.number(), failed: z.number() }),
  guests: z.object({ total: z.number(), running: z.number(), stopped: z.number(), transitioning: z.number(), troubled: z.number() }),
  vcpu: resource,
  memory: resource,
  storage: resource,
  addresses: resource,
  /** The largest single VM that still fits, and where. */
  largestVm: z.object({ vcpus: z.number(), memoryBytes: z.number(), hostId: z.string(), hostName: z.string() }).nullable(),
  /** Sentences with links, worst first: {code, params, objects}. */
  verdict: z.array(
    z.object({
      severity: z.enum(['info', 'warning', 'error']),
      code: z.string(),
      params,
      objects: z.array(objectRef),
      filter: z.string().nullable(),
    }),
  ),
  /** Standard deviation of host CPU and memory shares over hosts that are up. */
  imbalance: z.object({ cpu: z.number(), memory: z.number() }),
  /** Things that need a look, each a count and the filter that lists them. */
  attention: z.array(
    z.object({ code: z.string(), count: z.number(), page: z.enum(['vms', 'hosts', 'storage', 'tasks', 'events']), filter: z.string() }),
  ),
  recentDecisions: z.array(
    z.object({
      id,
      at: time,
      kind: z.string(),
      guestId: z.string().nullable(),
      guestName: z.string(),
      hostId: z.string().nullable(),
      hostName: z.string().nullable(),
      causeKind: z.string(),
    }),
  ),
});
export type Pool = z.infer<typeof pool>;

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Give a time of day such as 22:30');
const words = z.array(z.string().min(1).max(80)).max(500).default([]);

export const haPolicy = z.strictObject({
  enabled: z.boolean(),
  disarmedUntil: time.nullable(),
  admission: z.enum(['tolerate-hosts', 'reserve-share', 'off']),
  hostsToTolerate: z.number().int().min(0).max(16),
  onBreach: z.enum(['refuse', 'warn']),
  failback: z.enum(['never', 'propose', 'automatic']),
});
const weight = z.number().min(0).max(10);
export const balancePolicy = z.strictObject({
  mode: z.enum(balanceModes),
  level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]),
  goal: z.enum(['balance', 'pack']),
  weights: z.strictObject({ cpu: weight, memory: weight, io: weight, network: weight }),
  cooldownMinutes: z.number().int().min(0).max(10_080),
  holdMinutes: z.number().int().min(0).max(1_440),
  minimumGain: z.number().min(0).max(1),
  movesPerHost: z.number().int().min(1).max(16),
  movesPerRound: z.number().int().min(1).max(5_000),
  quietHours: z.strictObject({ from: timeOfDay, to: timeOfDay }).nullable(),
  excludedGuestIds: words,
  excludedTags: words,
});

export const cluster = z.object({
  id,
  name: z.string(),
  revision: z.number(),
  policy: z.object({
    vcpusPerCore: z.number(),
    memoryOvercommit: z.number(),
    haReserve: z.number(),
    placementPolicy: z.enum(placementPolicyNames),
    ha: haPolicy,
    balance: balancePolicy,
  }),
  hosts: z.number(),
  guests: z.number(),
});
export const changeClusterRequest = z.strictObject({
  policy: z
    .strictObject({
      vcpusPerCore: z.number().min(0.1).max(64),
      memoryOvercommit: z.number().min(0.5).max(4),
      haReserve: z.number().min(0).max(0.9),
      placementPolicy: z.enum(placementPolicyNames),
      ha: haPolicy.partial(),
      balance: balancePolicy.partial(),
    })
    .partial(),
});

export const storagePool = z.object({
  id,
  name: z.string(),
  revision: z.number(),
  clusterId: z.string().nullable(),
  kind: z.enum(['local', 'san', 'distributed']),
  capacityBytes: z.number(),
  usedBytes: z.number(),
  promisedBytes: z.number(),
  replicas: z.number(),
  policies: z.array(z.string()),
  state: z.enum(['online', 'degraded', 'offline']),
  hosts: z.number(),
  latencyMs: z.number().nullable(),
});
export const network = z.object({
  id,
  name: z.string(),
  revision: z.number(),
  kind: z.enum(['vlan', 'overlay']),
  vlan: z.number().nullable(),
  cidr: z.string(),
  isDefault: z.boolean(),
  hosts: z.number(),
  guests: z.number(),
  addressesTotal: z.number(),
  addressesUsed: z.number(),
});

export const listOf = <Item extends z.ZodType>(item: Item) => z.object({ items: z.array(item), total: z.number(), revision: z.number() });

/** One level of the inventory tree. */
export const treeQuery = z.strictObject({
  by: z.enum(['host', 'tag']).default('host'),
  parent: z.string().max(120).optional(),
  filter: z.string().max(100).default(''),
  cursor: z.string().max(300).optional(),
});
export const treeNode = z.object({
  id: z.string(),
  kind: z.enum(['pool', 'cluster', 'rack', 'host', 'tag', 'vm']),
  name: z.string(),
  count: z.number(),
  worst: z.enum(['ok', 'busy', 'off', 'warning', 'error']),
  state: z.string().nullable(),
  hasChildren: z.boolean(),
});
export const treeAnswer = z.object({ items: z.array(treeNode), nextCursor: z.string().nullable(), total: z.number() });
export type TreeNode = z.infer<typeof treeNode>;

export const searchQuery = z.strictObject({ q: z.string().max(200), limit: z.coerce.number().int().min(1).max(50).default(8) });
export const searchAnswer = z.object({
  groups: z.array(
    z.object({
      kind: z.enum(['vm', 'host', 'storage-pool', 'network', 'task']),
      total: z.number(),
      items: z.array(z.object({ id: z.string(), name: z.string(), state: z.string().nullable(), hint: z.string() })),
    }),
  ),
});

export const savedView = z.object({
  id,
  page: z.enum(['vms', 'hosts', 'tasks', 'events']),
  name: z.string(),
  query: z.string(),
  shared: z.boolean(),
  createdAt: time,
});
export const saveViewRequest = z.strictObject({
  page: savedView.shape.page,
  name: z.string().trim().min(1).max(60),
  query: z.string().max(3000),
  shared: z.boolean().default(true),
});

export const about = z.object({
  version: z.string(),
  scenario: z.string(),
  simulated: z.boolean(),
  now: time,
  revision: z.number(),
  database: z.object({ kind: z.enum(['private', 'external']), version: z.string() }),
});
