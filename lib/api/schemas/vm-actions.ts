import { z } from 'zod';
import { id, name } from './shared';

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
