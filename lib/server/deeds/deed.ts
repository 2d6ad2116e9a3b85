import type { Guest } from '@/lib/domain/model/guest';
import type { Task } from '@/lib/domain/model/task';
import { type GuestAction, vmCan } from '@/lib/domain/vm-lifecycle';
import type { Draft } from '../ledger';
import { ApiError } from '../problem';

/**
 * One thing a user does to a VM: it changes the wish and opens the task that follows it. A deed that must say no throws an
 * ApiError before it writes anything, so that a bulk of them can go on with the next VM.
 */
export type Deed = (draft: Draft, guest: Guest, parentId: string | null) => Task;

/** Throws `protected` or `wrong-state` with the reason when the action is not possible now. */
export function assertCan(action: GuestAction, guest: Guest): void {
  const verdict = vmCan[action](guest);
  if (verdict.allowed) return;
  if (verdict.reason === 'protected') throw new ApiError('protected', { name: guest.name });
  throw new ApiError('wrong-state', { action, name: guest.name, state: guest.status.state, reason: verdict.reason });
}
