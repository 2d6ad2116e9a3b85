import { withSpec } from '@/lib/domain/reconciler/with-spec';
import { guestRef, openTask } from '../open-task';
import { assertCan, type Deed } from './deed';

/** Takes back a change of size that waits for a restart: what runs is what is wanted again. */
export const revertPending: Deed = (draft, guest, parentId) => {
  assertCan('revert-pending', guest);
  const { vcpus, memoryBytes } = guest.status;
  const wanted = draft.put('guest', withSpec(guest, { vcpus, memoryBytes }));
  return openTask(draft, {
    kind: 'resize',
    object: guestRef(wanted),
    steps: ['reconfigure'],
    targetRevision: wanted.revision,
    params: { vcpus, memoryBytes },
    parentId,
  });
};
