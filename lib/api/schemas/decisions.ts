import { z } from 'zod';
import { filterNames, scorerNames } from '@/lib/domain/model/decision';
import { placementPolicyNames } from '@/lib/domain/model/infrastructure';
import { createVmsRequest } from './create-vms';
import { cause, id, time } from './shared';

const figure = z.union([z.number(), z.string()]);
export const refusal = z.object({ filter: z.enum(filterNames), need: figure, have: figure, detail: z.string().nullable() });

export const candidate = z.object({
  hostId: z.string(),
  hostName: z.string(),
  eligible: z.boolean(),
  refusals: z.array(refusal),
  scores: z.array(z.object({ scorer: z.enum(scorerNames), weight: z.number(), raw: z.number(), weighted: z.number() })),
  total: z.number(),
  predicted: z.object({ cpu: z.number(), memory: z.number(), cpuBefore: z.number(), memoryBefore: z.number() }),
  diskPools: z.record(z.string(), z.string()),
});
export type Candidate = z.infer<typeof candidate>;

export const counterfactual = z.object({
  change: z.record(z.string(), z.unknown()),
  on: z.enum(['request', 'fleet']),
  hosts: z.number().int(),
  chosen: z.string(),
  chosenName: z.string(),
});
export type Counterfactual = z.infer<typeof counterfactual>;

export const decision = z.object({
  id,
  stateRevision: z.number().int(),
  at: time,
  kind: z.enum(['preview', 'create', 'start', 'move', 'resize', 'repair', 'evacuate', 'restart', 'balance']),
  guestId: z.string().nullable(),
  cause,
  policy: z.enum(placementPolicyNames),
  hostsConsidered: z.number().int(),
  eligibleCount: z.number().int(),
  candidates: z.array(candidate),
  refusalGroups: z.array(
    z.object({
      filter: z.enum(filterNames),
      count: z.number().int(),
      examples: z.array(z.object({ hostId: z.string(), hostName: z.string(), need: figure, have: figure, detail: z.string().nullable() })),
    }),
  ),
  chosen: z.string().nullable(),
  chosenName: z.string().nullable(),
  runnerUp: z.string().nullable(),
  runnerUpName: z.string().nullable(),
  margin: z.number().nullable(),
  diskPools: z.record(z.string(), z.string()),
  counterfactuals: z.array(counterfactual),
});
export type Decision = z.infer<typeof decision>;

/** POST /placements takes the body of a create; a name is not needed to ask where it would go. */
export const placementPreviewRequest = createVmsRequest.extend({
  name: z.string().max(120).default(''),
  /** Also say how many more of this size would fit now. */
  countFits: z.boolean().default(false),
  guestId: id.nullish(),
});
export const placementPreview = z.object({
  decision,
  /** For count > 1: the decision of each, in order, shortened to its host. */
  spread: z.array(z.object({ name: z.string(), hostId: z.string().nullable(), hostName: z.string().nullable() })),
  /** How many more of this size fit after this request; null when not asked. */
  moreFit: z.number().int().nullable(),
  /** Whether any so many hosts of its cluster could still fail with it there, and what would break; null where it is not worked out. */
  ha: z
    .object({
      cluster: z.string(),
      count: z.number().int(),
      holds: z.boolean(),
      /** What it makes worse, as a refused create would say it. */
      breach: z.record(z.string(), z.union([z.string(), z.number()])).nullable(),
      /** Would the create be refused for it? */
      refused: z.boolean(),
    })
    .nullable(),
  revision: z.number().int(),
});
export type PlacementPreview = z.infer<typeof placementPreview>;

/** Where each of several sizes would still fit: the preset cards' "37 more fit". */
export const fitCountsRequest = z.strictObject({
  sizes: z
    .array(z.strictObject({ vcpus: z.number().int().min(1).max(512), memoryBytes: z.number().int().min(1) }))
    .min(1)
    .max(20),
});
export const fitCounts = z.object({ counts: z.array(z.number().int()) });

/** The placement tab: the decision that put it there and the one it would get now. */
export const vmPlacement = z.object({
  /** Kept decision of the present host; null for guests found running when their hypervisor was connected. */
  kept: decision.nullable(),
  now: decision,
  rules: z.array(z.object({ id: z.string(), name: z.string(), relation: z.string(), hard: z.boolean(), violated: z.boolean() })),
  /** Hosts it lived on, newest first. */
  stays: z.array(
    z.object({
      hostId: z.string(),
      hostName: z.string(),
      from: time,
      to: time.nullable(),
      cause,
      decisionId: z.string().nullable(),
      /** Of the change that brought it there: why it came, GET /causes tells. */
      revision: z.number().int(),
    }),
  ),
});
export type VmPlacement = z.infer<typeof vmPlacement>;
