import type { OperationContext } from '../context';
import { boundStore } from './bound-store';
import type { PoolPicture } from './pool-picture';

/** What an operation sees when it is asked about a moment of the past: the same questions, answered as they would have been then. */
export function pastContextOf(present: OperationContext, picture: PoolPicture): OperationContext {
  const { inventory, loads, atMs, recordsBeginMs } = picture;
  const context: OperationContext = Object.assign(Object.create(present), {
    inventory,
    loads,
    // Passing and never stored: what was under way then is shown by the steps of its task.
    progress: new Map<string, number>(),
    store: boundStore(present.store, picture),
    now: () => atMs,
    moment: { atMs, recordsBeginMs, present },
  });
  // Most questions do not need it, and it is made at its first use.
  Object.defineProperty(context, 'placement', { get: () => picture.placement });
  return context;
}
