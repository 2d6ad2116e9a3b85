import { z } from 'zod';
import { evacuationChoices, planKinds, planStates, stepMethods } from '@/lib/domain/model/plan';
import { cause, id, pageOf, share, time } from './shared';

export const planReason = z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) });
const stepObject = z.object({ kind: z.enum(['guest', 'host']), id, name: z.string() });

export const planStep = z.object({
  id: z.string(),
  object: stepObject,
  method: z.enum(stepMethods),
  fromHostId: z.string().nullable(),
  fromHostName: z.string().nullable(),
  toHostId: z.string().nullable(),
  toHostName: z.string().nullable(),
  after: z.array(z.string()),
  why: planReason,
  gain: z.number(),
  bytesToCopy: z.number(),
  seconds: z.number(),
  downtimeSeconds: z.number(),
  startsAtSecond: z.number(),
  /** Unchecked by a person. */
  skipped: z.boolean(),
  state: z.enum(['waiting', 'running', 'done', 'failed', 'skipped', 'no-longer-holds', 'undone']),
  /** 0..1 of what runs now. */
  progress: z.number().nullable(),
  taskId: z.string().nullable(),
  startedAt: time.nullable(),
  endedAt: time.nullable(),
  /** Why it failed, was skipped or no longer holds. */
  problem: planReason.nullable(),
});
export type PlanStep = z.infer<typeof planStep>;

const loadForecast = z.object({ cpu: share, memory: share, guests: z.number(), watts: z.number() });
export const hostForecast = z.object({ hostId: z.string(), hostName: z.string(), before: loadForecast, after: loadForecast });
export type HostForecast = z.infer<typeof hostForecast>;

export const planSummary = z.object({
  id,
  revision: z.number().int(),
  kind: z.enum(planKinds),
  state: z.enum(planStates),
  scope: z.array(z.object({ kind: z.enum(['cluster', 'host', 'rule', 'pool']), id, name: z.string() })),
  parentId: z.string().nullable(),
  cause,
  actor: z.string(),
  createdAt: time,
  startedAt: time.nullable(),
  endedAt: time.nullable(),
  startAt: time.nullable(),
  steps: z.object({ total: z.number(), skipped: z.number(), done: z.number(), failed: z.number(), running: z.number() }),
  notDone: z.number(),
  imbalance: z.object({ cpu: z.tuple([z.number(), z.number()]), memory: z.tuple([z.number(), z.number()]) }).nullable(),
  /** Of its last measurement, in shares of host CPU. */
  medianCpuError: z.number().nullable(),
});
export type PlanSummary = z.infer<typeof planSummary>;

export const plan = planSummary.omit({ steps: true, notDone: true }).extend({
  stateRevision: z.number(),
  /** Has the pool moved on since it was made or last checked? */
  isStale: z.boolean(),
  steps: z.array(planStep),
  notDone: z.array(z.object({ object: stepObject, why: planReason, choices: z.array(z.enum(evacuationChoices)) })),
  choices: z.record(z.string(), z.enum(evacuationChoices)),
  /** Loads of every touched host, of the steps that are chosen. */
  hosts: z.array(hostForecast),
  checks: z.array(z.object({ name: z.enum(['rules', 'ha', 'capacity', 'storage', 'network']), ok: z.boolean(), why: planReason })),
  parallel: z.object({ plan: z.number(), host: z.number() }),
  options: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  /** Expected seconds from beginning to end. */
  seconds: z.number(),
  problem: planReason.nullable(),
  story: z.array(z.object({ code: z.string(), at: time, params: z.record(z.string(), z.union([z.string(), z.number()])) })),
  measurements: z.array(
    z.object({
      afterMinutes: z.number(),
      at: time,
      hosts: z.array(z.object({ hostId: z.string(), cpu: share, memory: share })),
      medianCpuError: z.number().nullable(),
      medianMemoryError: z.number().nullable(),
      disturbedHostIds: z.array(z.string()),
    }),
  ),
  measureAt: time.nullable(),
  children: z.array(planSummary),
  actions: z.record(
    z.enum(['apply', 'schedule', 'cancel', 'roll-back', 'discard', 'recheck']),
    z.object({ allowed: z.boolean(), reason: z.string().nullable() }),
  ),
});
export type Plan = z.infer<typeof plan>;

export const planPage = pageOf(planSummary);
export const planListQuery = z.strictObject({
  kind: z.enum(planKinds).optional(),
  state: z.enum(planStates).optional(),
  scopeId: z.string().max(80).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(100).optional(),
});

/** What to make a plan for. */
export const planRequest = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('rebalance'),
    clusterId: z.string().max(80),
    /** Those of the cluster's policy when left out. */
    level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]).optional(),
    goal: z.enum(['balance', 'pack']).optional(),
  }),
  z.strictObject({
    kind: z.literal('rolling-maintenance'),
    clusterId: z.string().max(80),
    hostIds: z.array(z.string().min(1).max(80)).min(1).max(500).optional(),
    minutesPerHost: z.number().int().min(0).max(1440).default(10),
  }),
  z.strictObject({ kind: z.literal('evacuation'), hostId: z.string().max(80), bringBack: z.boolean().default(false) }),
  /** Brings guests that an evacuation or a failover took off a host back to it. `hostId`: the plan's first host when left out. */
  z.strictObject({ kind: z.literal('failback'), planId: z.string().max(80), hostId: z.string().max(80).optional() }),
  /** A what-if: nothing of it can be carried out. */
  z.strictObject({ kind: z.literal('failover-simulation'), hostIds: z.array(z.string().min(1).max(80)).min(1).max(500) }),
  z.strictObject({ kind: z.literal('rule-repair'), ruleIds: z.array(z.string().max(80)).max(500).default([]) }),
]);
export type PlanRequest = z.output<typeof planRequest>;

export const changePlanRequest = z.strictObject({
  /** All step ids that are to be left out. */
  skipped: z.array(z.string().max(20)).max(10_000).optional(),
  choices: z.record(z.string().max(80), z.enum(evacuationChoices)).optional(),
  parallel: z.strictObject({ plan: z.number().int().min(1).max(64), host: z.number().int().min(1).max(16) }).optional(),
  bringBack: z.boolean().optional(),
});

export const planActions = ['apply', 'schedule', 'cancel', 'roll-back', 'discard', 'recheck'] as const;
/** startAt: for schedule only. */
export const planActionRequest = z.strictObject({ startAt: time.optional() });
