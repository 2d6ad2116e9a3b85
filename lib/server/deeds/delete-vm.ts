import { withSpec } from '@/lib/domain/reconciler/with-spec';
import { guestRef, openTask } from '../open-task';
import { assertCan, type Deed } from './deed';

/** Deletes a VM and its disks: it is stopped, removed from its host, and then leaves the pool. */
export const deleteVm: Deed = (draft, guest, parentId) => {
  assertCan('delete', guest);
  const wanted = draft.put('guest', withSpec(guest, { deleted: true }));
  return openTask(draft, {
    kind: 'delete',
    object: guestRef(wanted),
    steps: guest.status.state === 'stopped' ? ['delete'] : ['stop', 'delete'],
    targetRevision: wanted.revision,
    parentId,
  });
};
