import { z } from 'zod';
import { guestStates, guestTypes } from '@/lib/domain/model/guest';
import { placementPolicyNames } from '@/lib/domain/model/infrastructure';
import { id, params, time } from './shared';
import { task } from './tasks';

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
    /** Ids of VMs that must run before it is started after a failure. */
    dependsOn: z.array(z.string()),
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

export const vmTaskAnswer = z.object({ task });
