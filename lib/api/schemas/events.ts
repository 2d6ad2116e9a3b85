import { z } from 'zod';
import { objectKinds } from '@/lib/domain/model/journal';
import { askedTime, cause, id, objectRef, pageOf, pageQuery, params, time } from './shared';

export const poolEvent = z.object({
  id,
  revision: z.number().int(),
  at: time,
  severity: z.enum(['info', 'warning', 'error']),
  code: z.string(),
  params,
  objects: z.array(objectRef),
  cause,
  taskId: z.string().nullable(),
});
export type PoolEvent = z.infer<typeof poolEvent>;
/** filter: severity:error object:host-… and words. */
export const poolEventPage = pageOf(poolEvent);
export const poolEventQuery = pageQuery.extend({ from: askedTime.optional(), to: askedTime.optional() });

/** What one object went through: its journal entries (config diffs) and events, merged, newest first. */
export const historyEntry = z.object({
  revision: z.number().int(),
  at: time,
  actor: z.string(),
  cause,
  /** Journal rows carry fields; events carry an event. */
  fields: z.record(z.string(), z.tuple([z.unknown(), z.unknown()])).nullable(),
  event: poolEvent.nullable(),
});
/** Histories are not counted: only the newest pages are ever read. */
export type HistoryEntry = z.infer<typeof historyEntry>;
export const historyPage = pageOf(historyEntry).omit({ total: true });
export const historyQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(100).optional(),
});

/**
 * Messages of GET /events (server-sent events). `id:` is the revision, so a client resumes with Last-Event-ID.
 *  - change: an object of `kind` was written (or removed) at `revision`
 *  - event:  a PoolEvent
 *  - loads:  new samples are there (no id: not replayed)
 *  - progress: a running task or migration moved on (no id)
 *  - reset:  too far behind to replay; reload what you show
 */
export const liveMessage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('change'), kind: z.enum(objectKinds), id: z.string(), revision: z.number(), removed: z.boolean() }),
  z.object({ type: z.literal('event'), event: poolEvent }),
  z.object({ type: z.literal('loads'), at: time }),
  z.object({ type: z.literal('progress'), guestId: z.string(), taskId: z.string().nullable(), progress: z.number() }),
  z.object({ type: z.literal('clock'), at: time, speed: z.number(), paused: z.boolean() }),
  z.object({ type: z.literal('reset'), revision: z.number() }),
]);
export type LiveMessage = z.infer<typeof liveMessage>;
