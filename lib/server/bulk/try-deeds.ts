import type { Task } from '@/lib/domain/model/task';
import type { Draft } from '../ledger';
import type { ApiError } from '../problem';
import type { BulkDeed } from './bulk-deeds';

export interface Refused {
  readonly guestId: string;
  readonly name: string;
  readonly error: ApiError;
}

export interface Tried {
  readonly done: readonly { readonly guestId: string; readonly task: Task | null }[];
  readonly refused: readonly Refused[];
}

/** Does a deed to each guest in turn on the working picture, so that each placement sees those before it; a refusal stops only its own. */
export function tryDeeds(draft: Draft, guestIds: readonly string[], deed: BulkDeed, parentId: string | null): Tried {
  const done: { guestId: string; task: Task | null }[] = [];
  const refused: Refused[] = [];
  for (const guestId of guestIds) {
    const guest = draft.inventory.guests.get(guestId);
    if (!guest) continue; // gone since it was selected
    try {
      done.push({ guestId, task: deed(draft, guest, parentId) });
    } catch (error) {
      if (!isApiError(error)) throw error;
      refused.push({ guestId, name: guest.name, error });
    }
  }
  return { done, refused };
}

const isApiError = (error: unknown): error is ApiError => error instanceof Error && error.name === 'ApiError';
