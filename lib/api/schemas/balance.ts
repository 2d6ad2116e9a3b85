import { z } from 'zod';
import { balanceModes } from '@/lib/domain/model/infrastructure';
import { planReason } from './plans';
import { balancePolicy } from './pool';
import { id, pageOf, share, time } from './shared';

const resources = z.object({ cpu: share, memory: share, io: share, network: share });
const load = z.object({ cpu: share, memory: share });

export const balanceHost = z.object({
  id,
  name: z.string(),
  state: z.enum(['up', 'hung', 'isolated', 'down', 'off']),
  inMaintenance: z.boolean(),
  guests: z.number(),
  /** Measured now; null when nothing is measured of it. */
  load: load.nullable(),
  /** Expected in a few minutes: what decisions are made by. */
  forecast: load.nullable(),
  /** After the current proposal. */
  after: load.nullable(),
  watts: z.number(),
});
export type BalanceHost = z.infer<typeof balanceHost>;

const level = z.object({
  level: balancePolicy.shape.level,
  /** Steps it would take now. */
  moves: z.number(),
  /** Imbalance above which it acts, and at which it is content; null where it does not look at imbalance. */
  threshold: share.nullable(),
  aim: share.nullable(),
});
export type BalanceLevelPreview = z.infer<typeof level>;

export const balance = z.object({
  clusterId: id,
  clusterName: z.string(),
  /** Of the cluster: for If-Match when its policy is changed. */
  revision: z.number().int(),
  at: time,
  policy: balancePolicy,
  /** Guests that the policy excludes one by one. */
  excludedGuests: z.array(z.object({ id, name: z.string() })),
  imbalance: z.object({
    /** Of the resource that is spread worst, weighed. */
    value: share,
    resource: z.enum(['cpu', 'memory', 'io', 'network']),
    /** Standard deviations of the hosts' shares, and the shares that all of them would have if they were loaded alike. */
    deviations: resources,
    means: resources,
  }),
  levels: z.array(level),
  /** What each goal would do now at the present level: steps, and watts drawn by the cluster afterwards. */
  goals: z.array(z.object({ goal: balancePolicy.shape.goal, moves: z.number(), watts: z.number() })),
  hosts: z.array(balanceHost),
  /** Drawn by all hosts now. */
  watts: z.number(),
  /** The plan that waits or runs for this cluster. */
  plan: z
    .object({
      id,
      state: z.string(),
      steps: z.number(),
      imbalance: z.tuple([z.number(), z.number()]).nullable(),
      byBalancer: z.boolean(),
      createdAt: time,
    })
    .nullable(),
  verdict: z.object({ why: planReason, at: time, since: time, rounds: z.number() }).nullable(),
  nextRoundAt: time.nullable(),
  /** Every cluster with its imbalance, the most uneven first. */
  clusters: z.array(
    z.object({ id, name: z.string(), mode: z.enum(balanceModes), imbalance: share, threshold: share.nullable(), hosts: z.number() }),
  ),
});
export type Balance = z.infer<typeof balance>;

/** Without a cluster: the one that is most uneven. */
export const balanceQuery = z.strictObject({ clusterId: z.string().max(80).optional() });

export const balanceRound = z.object({
  id,
  clusterId: id,
  clusterName: z.string(),
  mode: z.enum(balanceModes),
  level: balancePolicy.shape.level,
  goal: balancePolicy.shape.goal,
  firstAt: time,
  lastAt: time,
  rounds: z.number(),
  why: planReason,
  steps: z.number(),
  planId: id.nullable(),
});
export type BalanceRound = z.infer<typeof balanceRound>;
export const balanceHistory = pageOf(balanceRound);
export const balanceHistoryQuery = z.strictObject({
  clusterId: z.string().max(80).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(100).optional(),
});

export const imbalanceQuery = z.strictObject({
  clusterId: z.string().max(80),
  days: z.coerce.number().int().min(1).max(7).default(7),
});
/** Standard deviation of the hosts' shares per half hour; null where nothing is known. */
export const imbalanceAnswer = z.object({
  stepMs: z.number(),
  times: z.array(z.number()),
  cpu: z.array(z.number().nullable()),
  memory: z.array(z.number().nullable()),
});
export type ImbalanceSeries = z.infer<typeof imbalanceAnswer>;
