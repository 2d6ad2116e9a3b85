import { z } from 'zod';
import { hostForecast, planReason } from './plans';
import { haPolicy } from './pool';
import { id, objectRef } from './shared';

const leftOff = z.object({ guest: objectRef, why: planReason });

/** What happens if one host fails, worked out as the real thing is. Seconds count from its last heartbeat. */
export const failurePreview = z.object({
  hostId: id,
  hostName: z.string(),
  revision: z.number().int(),
  /** Silence until it is declared failed, and the longest that cutting its power takes when it still has any. */
  detectSeconds: z.number(),
  fenceSeconds: z.number(),
  restarts: z.array(
    z.object({
      order: z.number().int(),
      guest: objectRef,
      to: objectRef,
      priority: z.number().int(),
      /** Guests that must run before it. */
      after: z.array(objectRef),
      /** After the host is proved dead: begins, and how long it takes. */
      startsAtSecond: z.number(),
      seconds: z.number(),
    }),
  ),
  notRestarted: z.array(leftOff),
  /** Loads of the hosts that take them in, before and after. */
  hosts: z.array(hostForecast),
  /** From the last heartbeat until the last of them runs again, with the power to cut. */
  seconds: z.number(),
});
export type FailurePreview = z.infer<typeof failurePreview>;

/** May any so many hosts fail? */
export const tolerance = z.object({
  count: z.number().int(),
  /** placed: every failure thought through. slots: by a bound that may say no too early. */
  method: z.enum(['placed', 'slots']),
  /** Every guest that may restart finds room. */
  ok: z.boolean(),
  failures: z.number().int(),
  /** Failures after which somebody finds no room. */
  breaches: z.number().int(),
  /** The one that leaves the most without room. */
  worst: z.object({ hosts: z.array(objectRef), guests: z.number().int(), named: z.array(leftOff) }).nullable(),
  slotsMissing: z.number().int(),
});
export type Tolerance = z.infer<typeof tolerance>;

export const clusterAvailability = z.object({
  id,
  name: z.string(),
  revision: z.number().int(),
  policy: haPolicy,
  haReserve: z.number(),
  /** Does HA act on failures now? */
  armed: z.boolean(),
  hosts: z.number().int(),
  guests: z.number().int(),
  /** For one host, for two when they are few enough, and for as many as were asked about. */
  tolerances: z.array(tolerance),
  /** Running guests that would not restart however much room there is: their disks are on their host, they are pinned, a rule. */
  cannotRestart: z.object({ count: z.number().int(), named: z.array(leftOff) }),
  /** Guests by restart priority, 1 to 5. */
  priorities: z.array(z.object({ priority: z.number().int(), guests: z.number().int() })),
  dependencies: z.array(z.object({ guest: objectRef, on: z.array(objectRef) })),
});
export type ClusterAvailability = z.infer<typeof clusterAvailability>;

export const availability = z.object({ items: z.array(clusterAvailability), revision: z.number().int() });
export const availabilityQuery = z.strictObject({
  clusterId: z.string().max(80).optional(),
  /** Also judge this many. */
  count: z.coerce.number().int().min(1).max(8).optional(),
});

/** Each host, and any two of them: who restarts, and who does not. */
export const failureMatrix = z.object({
  clusterId: id,
  revision: z.number().int(),
  hosts: z.array(
    z.object({ id, name: z.string(), rack: z.string(), restarts: z.number().int(), lost: z.number().int(), named: z.array(leftOff) }),
  ),
  /** [row, column, guests lost] of pairs that lose somebody beyond what either loses alone; the others lose nobody more. */
  pairs: z.array(z.tuple([z.number().int(), z.number().int(), z.number().int()])),
  /** Pairs that were thought through, of so many; fewer than all in large clusters. */
  pairsKnown: z.number().int(),
  pairsTotal: z.number().int(),
});
export type FailureMatrix = z.infer<typeof failureMatrix>;
export const failureMatrixQuery = z.strictObject({ clusterId: z.string().min(1).max(80) });
