import type { Task } from '@/lib/domain/model/task';
import { withSpec } from '@/lib/domain/reconciler/with-spec';
import { guestRef, openTask } from '../open-task';
import { ApiError } from '../problem';
import type { BulkDeed } from './bulk-deeds';

/**
 * A deed for guests on which it failed before. The wish is still there and the control loop goes on trying, so a guest may be
 * busy with just that: then a new task follows what is under way already.
 */
export const again =
  (deed: BulkDeed, failed: ReadonlyMap<string, Task>): BulkDeed =>
  (draft, guest, parentId) => {
    try {
      return deed(draft, guest, parentId);
    } catch (error) {
      const before = failed.get(guest.id);
      if (!(error instanceof ApiError) || error.params.reason !== 'busy' || !before) throw error;
      const fresh = draft.put('guest', withSpec(guest, {})); // what failed before must not end the new task at once
      return openTask(draft, {
        kind: before.kind,
        object: guestRef(fresh),
        steps: before.steps.map(({ name }) => name),
        targetRevision: fresh.revision,
        params: before.params,
        parentId,
      });
    }
  };
