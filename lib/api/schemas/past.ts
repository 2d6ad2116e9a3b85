import { z } from 'zod';
import { poolEvent } from './events';
import { time } from './shared';

/** A moment, how far the records reach, and what happened next to it. */
export const past = z.object({
  at: time,
  /** Pool time now. */
  presentAt: time,
  /** Earlier moments show the pool as it was first taken in. */
  recordsBeginAt: time,
  beforeRecords: z.boolean(),
  previousEvent: poolEvent.nullable(),
  nextEvent: poolEvent.nullable(),
});
export type Past = z.infer<typeof past>;
