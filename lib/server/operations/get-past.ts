import type { ReadOnly } from '@/lib/api/read-only';
import type { Past } from '@/lib/api/schemas/past';
import type { OperationContext } from '../context';

/** The moment asked about, how far back the records reach, and the events to step to from there. */
export async function getPast(context: OperationContext): Promise<ReadOnly<Past>> {
  const atMs = context.now();
  const { past } = context.store;
  const [beginning, previousEvent, nextEvent] = await Promise.all([
    past.findBeginning(),
    past.findEventBefore(atMs),
    past.findEventAfter(atMs),
  ]);
  const recordsBeginMs = beginning?.atMs ?? atMs;
  return {
    at: new Date(atMs).toISOString(),
    presentAt: new Date(context.presentMs()).toISOString(),
    recordsBeginAt: new Date(recordsBeginMs).toISOString(),
    beforeRecords: atMs < recordsBeginMs,
    previousEvent,
    nextEvent,
  };
}
