import { withSpec } from '@/lib/domain/reconciler/with-spec';
import { guestRef, openTask } from '../open-task';
import { assertCan, type Deed } from './deed';
import { makeRoom } from './make-room';

/** Powers a VM on, on its host if that still has room for it, else on another. */
export const startVm: Deed = (draft, guest, parentId) => {
  assertCan('start', guest);
  const { guest: roomed, moved } = makeRoom(draft, withSpec(guest, { power: 'running' }), 'start');
  const wanted = draft.put('guest', roomed);
  return openTask(draft, {
    kind: 'start',
    object: guestRef(wanted),
    steps: moved ? ['migrate', 'start'] : ['start'],
    targetRevision: wanted.revision,
    params: moved ? { fromHostId: guest.status.hostId, toHostId: wanted.assignment?.hostId ?? null } : {},
    parentId,
  });
};
