import { withSpec } from '@/lib/domain/reconciler/with-spec';
import { guestRef, openTask } from '../open-task';
import { assertCan, type Deed } from './deed';
import { makeRoom } from './make-room';

/** Lets a suspended VM run on, on its host if that still has room for it, else on another. */
export const resumeVm: Deed = (draft, guest, parentId) => {
  assertCan('resume', guest);
  const { guest: roomed, moved } = makeRoom(draft, withSpec(guest, { power: 'running' }), 'start');
  const wanted = draft.put('guest', roomed);
  return openTask(draft, {
    kind: 'resume',
    object: guestRef(wanted),
    steps: moved ? ['migrate', 'resume'] : ['resume'],
    targetRevision: wanted.revision,
    params: moved ? { fromHostId: guest.status.hostId, toHostId: wanted.assignment?.hostId ?? null } : {},
    parentId,
  });
};
