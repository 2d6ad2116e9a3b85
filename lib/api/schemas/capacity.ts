import { z } from 'zod';
import { filterNames } from '@/lib/domain/model/decision';
import { guestTypes } from '@/lib/domain/model/guest';
import { bytes, id, objectRef, time } from './shared';

export const capacityResources = ['cpu', 'memory', 'storage'] as const;

const nullableDays = z.number().nullable();

/** How long each resource lasts at its present growth. cpu is a share of all cores, the others are bytes. */
export const capacity = z.object({
  at: time,
  resources: z.array(
    z.object({
      resource: z.enum(capacityResources),
      limit: z.number(),
      /** Highest of each day, oldest first. */
      peaks: z.array(z.object({ at: time, value: z.number() })),
      /** Null when fewer than four days were measured. */
      forecast: z
        .object({
          perDay: z.number(),
          perDayBand: z.tuple([z.number(), z.number()]),
          /** Null when it is not used up at this pace. */
          days: nullableDays,
          band: z.tuple([nullableDays, nullableDays]),
        })
        .nullable(),
    }),
  ),
});
export type Capacity = z.infer<typeof capacity>;

export const sizingVerdicts = ['idle', 'oversized', 'undersized'] as const;
const size = z.object({ vcpus: z.number(), memoryBytes: z.number() });

export const rightSizing = z.object({
  at: time,
  /** Running guests judged by what they did over `days`, and how many run in all: the biggest come first. */
  judged: z.number(),
  running: z.number(),
  days: z.number(),
  counts: z.object({ idle: z.number(), oversized: z.number(), undersized: z.number() }),
  /** What would be free if every oversized and idle guest gave back what it does not need. */
  saves: size,
  items: z.array(
    z.object({
      guest: objectRef,
      verdict: z.enum(sizingVerdicts),
      has: size,
      wants: size,
      cpuP95: z.number(),
      memoryPeakBytes: z.number(),
    }),
  ),
});
export type RightSizing = z.infer<typeof rightSizing>;
export const rightSizingQuery = z.strictObject({
  verdict: z.enum(sizingVerdicts).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

export const mostScenarios = 4;
export const scenario = z.strictObject({
  name: z.string().trim().max(60).default(''),
  addVms: z
    .array(
      z.strictObject({
        vcpus: z.number().int().min(1).max(512),
        memoryBytes: bytes.min(2 ** 20),
        diskBytes: bytes.default(0),
        type: z.enum(guestTypes).default('general'),
        count: z.number().int().min(1).max(10_000),
      }),
    )
    .max(10)
    .default([]),
  loseHostIds: z.array(id).max(500).default([]),
  addHosts: z
    .array(z.strictObject({ likeHostId: id, count: z.number().int().min(1).max(500) }))
    .max(10)
    .default([]),
});
export type Scenario = z.infer<typeof scenario>;
export const compareScenariosRequest = z.strictObject({ scenarios: z.array(scenario).min(1).max(mostScenarios) });

const promised = z.object({ promised: z.number(), limit: z.number() });
export const scenarioOutcome = z.object({
  name: z.string(),
  hosts: z.number(),
  restarted: z.number(),
  lost: z.object({ count: z.number(), items: z.array(objectRef) }),
  added: z.array(z.object({ placed: z.number(), refused: z.number(), refusedBy: z.enum(filterNames).nullable(), moreFit: z.number() })),
  memory: promised,
  vcpu: promised,
  largest: z.object({ vcpus: z.number(), memoryBytes: z.number() }).nullable(),
});
export type ScenarioOutcome = z.infer<typeof scenarioOutcome>;
/** The pool as it is comes first, then each scenario, all from the same revision. */
export const scenarioComparison = z.object({ revision: z.number().int(), outcomes: z.array(scenarioOutcome) });
export type ScenarioComparison = z.infer<typeof scenarioComparison>;
