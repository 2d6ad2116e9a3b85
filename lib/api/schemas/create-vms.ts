import { z } from 'zod';
import { guestTypes } from '@/lib/domain/model/guest';
import { placementPolicyNames } from '@/lib/domain/model/infrastructure';
import { bytes, id, name, tag } from './shared';
import { task } from './tasks';
import { vm } from './vms';

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

/** What one VM may have. */
export const mostDisks = 32;
export const mostNics = 16;

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
  disks: z.array(diskRequest).max(mostDisks).default([]),
  /** Left out: one NIC on the default network. */
  nics: z.array(nicRequest).max(mostNics).optional(),
  placement: placementRequest.prefault({}),
  power: z.enum(['running', 'stopped']).default('running'),
  hotPlug: z.boolean().default(true),
  memoryReservationBytes: bytes.default(0),
  deleteProtection: z.boolean().default(false),
  restartPriority: z.number().int().min(1).max(5).default(3),
  /** VMs that must run before it is started after a failure. */
  dependsOn: z.array(id).max(50).default([]),
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

export const createVmAnswer = z.object({ vm, task, /** True when the choice differs from the preview's. */ previewChanged: z.boolean() });

export const createVmsAnswer = z.object({ vms: z.array(vm), task, previewChanged: z.boolean() });
