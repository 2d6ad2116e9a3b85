import { z } from 'zod';
import { id, time } from './shared';

export const faultKinds = [
  'host-crash',
  'host-hang',
  'host-isolated',
  'guest-crash',
  'guest-deleted',
  'disk-failed',
  'link-down',
  'host-storage-lost',
  'bmc-unreachable',
  'storage-lost',
  'storage-slow',
  'operation-error',
  'load-peak',
] as const;
export const faultRequest = z.strictObject({
  kind: z.enum(faultKinds),
  /** Host, guest, storage pool; 'pool' for operation-error and load-peak on everything. */
  target: z.string().min(1).max(80),
  durationMs: z
    .number()
    .int()
    .min(1)
    .max(30 * 86_400_000)
    .nullish(),
  operation: z.string().max(40).optional(),
  probability: z.number().min(0).max(1).optional(),
  count: z.number().int().min(1).max(1_000_000).optional(),
  /** load-peak and storage-slow: by how much, 1 is no change. */
  factor: z.number().min(0).max(100).optional(),
});
export type FaultRequest = z.infer<typeof faultRequest>;
export const fault = z.object({
  id,
  kind: z.enum(faultKinds),
  target: z.string(),
  targetName: z.string(),
  since: time,
  until: time.nullable(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

export const clock = z.object({
  now: time,
  speed: z.number(),
  paused: z.boolean(),
  /** Speed reached, when the machine cannot keep up. */ achievedSpeed: z.number(),
});
export const changeClockRequest = z.strictObject({
  speed: z.number().min(0).max(600).optional(),
  paused: z.boolean().optional(),
  /** A day of a large fleet takes minutes: longer times are several steps, or a higher speed. */
  advanceMs: z.number().int().min(0).max(86_400_000, 'At most 86400000 (24 h) in one step').optional(),
});

export const scenarioInfo = z.object({ name: z.string(), hosts: z.number(), guests: z.number(), description: z.string() });
export const lab = z.object({
  simulated: z.boolean(),
  scenario: z.string(),
  seed: z.number(),
  clock,
  faults: z.array(fault),
  scenarios: z.array(scenarioInfo),
});
/** Replaces the whole fleet. */
export const loadScenarioRequest = z.strictObject({
  scenario: z.string().max(60),
  seed: z
    .number()
    .int()
    .min(0)
    .max(2 ** 31)
    .optional(),
});

/** A fleet of one's own: one YAML scenario, or CSV of hosts and VMs as vCenter inventory exports have them. */
export const importRequest = z.strictObject({
  format: z.enum(['yaml', 'csv']),
  /** YAML is read at half a megabyte a second while everything else waits: fleets that list their thousands come as CSV. */
  yaml: z.string().max(2_000_000).optional(),
  hostsCsv: z.string().max(20_000_000).optional(),
  vmsCsv: z.string().max(20_000_000).optional(),
  /** Only check. */
  dryRun: z.boolean().default(true),
});
export const importAnswer = z.object({
  ok: z.boolean(),
  errors: z.array(
    z.object({ source: z.enum(['yaml', 'hosts', 'vms']), line: z.number(), column: z.string().nullable(), message: z.string() }),
  ),
  summary: z
    .object({
      clusters: z.number(),
      hosts: z.number(),
      storagePools: z.number(),
      networks: z.number(),
      guests: z.number(),
      vcpus: z.number(),
      memoryBytes: z.number(),
    })
    .nullable(),
});
