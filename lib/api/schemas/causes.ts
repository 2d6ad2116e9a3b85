import { z } from 'zod';
import { params, time } from './shared';

/** A code with its params and where its words stand: an event's, a reason of a plan, or a sentence of its own. */
export const causeSentence = z.object({ family: z.enum(['event', 'plan-reason', 'cause']), code: z.string(), params });
export type CauseSentence = z.infer<typeof causeSentence>;

/** One link on the way from an effect back to its root. */
export const causeLink = z.object({
  kind: z.enum([
    'event',
    'task',
    'plan',
    'decision',
    'change',
    'fault',
    'user',
    'rule',
    'balancer',
    'ha',
    'reconciler',
    'import',
    'system',
  ]),
  id: z.string().nullable(),
  /** Of the object, person or plan it is about. */
  name: z.string(),
  at: time.nullable(),
  sentence: causeSentence,
  /** What it was based on. */
  basedOn: z.array(causeSentence),
  /** Where to read on; null for what has no page. */
  page: z.object({ kind: z.string(), id: z.string(), name: z.string() }).nullable(),
});
export type CauseLink = z.infer<typeof causeLink>;

/** From the effect that was asked about, which is the first link, to its root, the last. */
export const causeChain = z.object({ links: z.array(causeLink) });
export type CauseChain = z.infer<typeof causeChain>;

export const causesQuery = z.strictObject({
  of: z.string().min(1).max(80).describe('Id of an event, task, decision or plan, or the revision of a change'),
});
