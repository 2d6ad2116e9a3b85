import { z } from 'zod';
import { guestStates, guestTypes } from '@/lib/domain/model/guest';
import { placementPolicyNames } from '@/lib/domain/model/infrastructure';
import { bytes, id, name, pageOf, pageQuery, params, tag, time } from './shared';
import { task } from './tasks';

const MIB = 2 ** 20;
const GIB = 2 ** 30;
export const vcpus = z.number().int().min(1).max(512);
export const memoryBytes = z
  .number()
  .int()
  .min(64 * MIB)
  .max(24 * 1024 * GIB)
  .multipleOf(MIB);
const target = z.string().min(1).max(120);

export const diskRequest = z.strictObject({
  sizeBytes: z
    .number()
    .int()
    .min(MIB)
    .max(256 * 1024 * GIB),
  storagePoolId: id.nullish(),
  policy: z.string().min(1).max(40).nullish(),
});

export const nicRequest = z.strictObject({ networkId: id.optional(), mac: z.mac().optional(), ip: z.ipv4().optional() });

export const placementRequest = z.strictObject({
  policy: z.enum(placementPolicyNames).nullish(),
  clusterId: id.nullish(),
  pinnedHostId: id.nullish(),
  /** Hard: ids of guests or hosts, or tag:WORD. */
  avoid: z.array(target).max(100).default([]),
  with: z.array(target).max(100).default([]),
  /** Soft twins of avoid and with. */
  preferNot: z.array(target).max(100).default([]),
  prefer: z.array(target).max(100).default([]),
  spreadTag: tag.nullish(),
  hypervisor: z.enum(['kvm', 'esxi', 'hyper-v']).nullish(),
  cpuGeneration: z.number().int().min(0).max(100).nullish(),
  devices: z.array(z.string().min(1).max(40)).max(16).default([]),
});

export const createVmRequest = z.strictObject({
  name,
  description: z.string().max(2000).default(''),
  vcpus,
  memoryBytes,
  type: z.enum(guestTypes).default('general'),
  tags: z.array(tag).max(32).default([]),
  disks: z.array(diskRequest).max(32).default([]),
  /** Left out: one NIC on the default network. */
  nics: z.array(nicRequest).max(16).optional(),
  placement: placementRequest.prefault({}),
  power: z.enum(['running', 'stopped']).default('running'),
  hotPlug: z.boolean().default(true),
  memoryReservationBytes: bytes.default(0),
  deleteProtection: z.boolean().default(false),
  restartPriority: z.number().int().min(1).max(5).default(3),
  /** The pool revision of the preview that the user saw; the answer says when the choice changed since. */
  previewRevision: z.number().int().nonnegative().optional(),
});
export type CreateVmRequest = z.infer<typeof createVmRequest>;
/** What a client may send: defaults left out. */
export type CreateVmInput = z.input<typeof createVmRequest>;

/** Many at once: `name` may be a pattern such as web-{01..08}; its length is the count. */
export const createVmsRequest = createVmRequest.extend({
  name: z.string().trim().min(1).max(120),
  count: z.number().int().min(1).max(200).default(1),
});
export type CreateVmsRequest = z.infer<typeof createVmsRequest>;

/** PATCH: what is left out stays as it is. Size changes apply hot where allowed, else wait for a restart. */
export const changeVmRequest = z
  .strictObject({
    name,
    description: z.string().max(2000),
    tags: z.array(tag).max(32),
    type: z.enum(guestTypes),
    vcpus,
    memoryBytes,
    hotPlug: z.boolean(),
    memoryReservationBytes: bytes,
    deleteProtection: z.boolean(),
    restartPriority: z.number().int().min(1).max(5),
    placement: placementRequest,
    /** Disks by id; only growing is allowed. */
    disks: z.array(z.strictObject({ id, sizeBytes: diskRequest.shape.sizeBytes })).max(32),
  })
  .partial();
export type ChangeVmRequest = z.infer<typeof changeVmRequest>;

export const vmActions = [
  'start',
  'shutdown',
  'stop',
  'reboot',
  'reset',
  'suspend',
  'resume',
  'migrate',
  'clone',
  'revert-pending',
] as const;
export type VmAction = (typeof vmActions)[number];

export const migrateRequest = z.strictObject({ hostId: id.nullish(), pin: z.boolean().default(false) });
export const cloneRequest = z.strictObject({ name, power: z.enum(['running', 'stopped']).default('stopped') });
/** Body of POST /vms/{id}/actions/{action}; each action reads its own part. */
export const vmActionRequest = z.union([z.strictObject({}), migrateRequest, cloneRequest]);

export const guestLoad = z.object({
  /** Share of its vCPUs, 0..1. */
  cpu: z.number(),
  /** Share of time a vCPU waited for a core, 0..1. */
  ready: z.number(),
  /** Share of its memory that is in use, 0..1. */
  memory: z.number(),
  balloonedBytes: z.number(),
  diskBytesPerSecond: z.number(),
  networkBytesPerSecond: z.number(),
});
export type GuestLoad = z.infer<typeof guestLoad>;

export const pendingChange = z.object({
  field: z.string(),
  current: z.union([z.number(), z.string()]),
  wanted: z.union([z.number(), z.string()]),
});

export const migrationProgress = z.object({
  targetHostId: z.string(),
  phase: z.enum(['check', 'pre-copy', 'switch-over', 'clean-up']),
  pass: z.number(),
  bytesTotal: z.number(),
  bytesLeft: z.number(),
  bytesPerSecond: z.number(),
  progress: z.number(),
});

/** Whether an action may be pressed now, and if not, the sentence's code. */
export const actionVerdicts = z.record(z.string(), z.object({ allowed: z.boolean(), reason: z.string().nullable() }));

export const vm = z.object({
  id,
  number: z.number().int(),
  kind: z.enum(['vm', 'container']),
  name: z.string(),
  revision: z.number().int(),
  createdAt: time,
  spec: z.object({
    power: z.enum(['running', 'stopped', 'suspended']),
    vcpus: z.number(),
    memoryBytes: z.number(),
    type: z.enum(guestTypes),
    description: z.string(),
    tags: z.array(z.string()),
    disks: z.array(z.object({ id, sizeBytes: z.number(), storagePoolId: z.string().nullable(), policy: z.string().nullable() })),
    nics: z.array(z.object({ id, networkId: z.string(), mac: z.string(), ip: z.string().nullable() })),
    placement: z.object({
      policy: z.enum(placementPolicyNames).nullable(),
      clusterId: z.string().nullable(),
      pinnedHostId: z.string().nullable(),
      avoid: z.array(z.string()),
      with: z.array(z.string()),
      preferNot: z.array(z.string()),
      prefer: z.array(z.string()),
      spreadTag: z.string().nullable(),
      hypervisor: z.enum(['kvm', 'esxi', 'hyper-v']).nullable(),
      cpuGeneration: z.number().nullable(),
      devices: z.array(z.string()),
    }),
    hotPlug: z.boolean(),
    memoryReservationBytes: z.number(),
    deleteProtection: z.boolean(),
    restartPriority: z.number(),
  }),
  status: z.object({
    state: z.enum(guestStates),
    hostId: z.string().nullable(),
    hostName: z.string().nullable(),
    /** The host chosen for it, when it is not there yet. */
    assignedHostId: z.string().nullable(),
    assignedHostName: z.string().nullable(),
    decisionId: z.string().nullable(),
    since: time,
    pending: z.array(pendingChange),
    migration: migrationProgress.nullable(),
    problem: z.object({ code: z.string(), params, at: time }).nullable(),
    /** Storage pool of each disk, by disk id. */
    diskPools: z.record(z.string(), z.string()),
  }),
  load: guestLoad.nullable(),
});
export type Vm = z.infer<typeof vm>;
export type VmDetail = z.infer<typeof vmDetail>;
export const vmDetail = vm.extend({
  actions: actionVerdicts,
  clusterId: z.string().nullable(),
  clusterName: z.string().nullable(),
  /** Tasks on it that still run, newest first. */
  tasks: z.array(task),
});

/** A row of the list: what the columns need and no more. */
export const vmRow = z.object({
  id,
  number: z.number().int(),
  name: z.string(),
  revision: z.number().int(),
  state: z.enum(guestStates),
  since: time,
  type: z.enum(guestTypes),
  hostId: z.string().nullable(),
  hostName: z.string().nullable(),
  clusterName: z.string().nullable(),
  vcpus: z.number(),
  memoryBytes: z.number(),
  diskBytes: z.number(),
  cpu: z.number().nullable(),
  ready: z.number().nullable(),
  memory: z.number().nullable(),
  ips: z.array(z.string()),
  tags: z.array(z.string()),
  protected: z.boolean(),
  hasPending: z.boolean(),
  problem: z.string().nullable(),
  createdAt: time,
});
export type VmRow = z.infer<typeof vmRow>;

export const vmPage = pageOf(vmRow);
/** groupBy adds a subtotal per group over all that match, not only this page. */
export const vmListQuery = pageQuery.extend({ groupBy: z.enum(['host', 'cluster', 'tag', 'type', 'state']).optional() });
export const vmGroup = z.object({
  key: z.string(),
  label: z.string(),
  count: z.number(),
  running: z.number(),
  vcpus: z.number(),
  memoryBytes: z.number(),
});
export const vmListAnswer = vmPage.extend({ groups: z.array(vmGroup).optional() });

export const createVmAnswer = z.object({ vm, task, /** True when the choice differs from the preview's. */ previewChanged: z.boolean() });
export const createVmsAnswer = z.object({ vms: z.array(vm), task, previewChanged: z.boolean() });
export const vmTaskAnswer = z.object({ task });

/** One line of the CPU sparkline of each listed VM. */
export const sparklinesQuery = z.strictObject({ ids: z.string().max(8000) });
export const sparklines = z.object({ from: time, to: time, series: z.record(z.string(), z.array(z.number().nullable())) });

export const suggestionsQuery = z.strictObject({ text: z.string().max(500).default('') });
export const suggestions = z.object({
  items: z.array(z.object({ text: z.string(), label: z.string(), count: z.number().nullable() })),
  /** How many objects the text as it stands matches; null when it does not parse. */
  total: z.number().nullable(),
  /** `code` and `word` let the screen say it in the reader's language. */
  error: z.object({ position: z.number(), message: z.string(), code: z.string(), word: z.string() }).nullable(),
});

export const moveTarget = z.object({
  hostId: z.string(),
  hostName: z.string(),
  rack: z.string(),
  fits: z.boolean(),
  refusals: z.array(
    z.object({
      filter: z.string(),
      need: z.union([z.number(), z.string()]),
      have: z.union([z.number(), z.string()]),
      detail: z.string().nullable(),
    }),
  ),
  total: z.number(),
  cpuBefore: z.number(),
  cpuAfter: z.number(),
  memoryBefore: z.number(),
  memoryAfter: z.number(),
  /** Bytes of memory and of disks that must be copied. */
  copyBytes: z.number(),
  estimatedSeconds: z.number(),
});
export const moveTargets = z.object({
  suggestedHostId: z.string().nullable(),
  currentHostId: z.string().nullable(),
  live: z.boolean(),
  items: z.array(moveTarget),
});

/** What a changed size would mean before it is sent. */
export const resizePreview = z.object({
  vcpus: z.enum(['unchanged', 'hot', 'at-restart']),
  memory: z.enum(['unchanged', 'hot', 'at-restart']),
  fitsHere: z.boolean(),
  wouldMoveTo: z.object({ id: z.string(), name: z.string() }).nullable(),
  fitsNowhere: z.boolean(),
});
export const resizePreviewQuery = z.strictObject({
  vcpus: z.coerce.number().int().min(1).max(512),
  memoryBytes: z.coerce.number().int().min(1),
});

export const selection = z.union([z.strictObject({ ids: z.array(id).min(1).max(5000) }), z.strictObject({ filter: z.string().max(2000) })]);
export const bulkActions = [
  'start',
  'shutdown',
  'stop',
  'reboot',
  'suspend',
  'resume',
  'migrate',
  'delete',
  'add-tag',
  'remove-tag',
  'protect',
  'unprotect',
] as const;
export const bulkRequest = z.strictObject({ action: z.enum(bulkActions), selection, tag: tag.optional() });
export type BulkRequest = z.infer<typeof bulkRequest>;
/** The verdict sheet. `token` names the selection as judged; POST /vms/bulk takes it within 10 minutes. */
export const bulkVerdict = z.object({
  token: z.string(),
  action: z.enum(bulkActions),
  willDo: z.number(),
  already: z.number(),
  cannot: z.number(),
  total: z.number(),
  /** Why not, grouped, with a few examples. */
  reasons: z.array(
    z.object({ code: z.string(), params, count: z.number(), examples: z.array(z.object({ id: z.string(), name: z.string() })) }),
  ),
});
export const bulkRun = z.strictObject({ token: z.string().max(100) });
