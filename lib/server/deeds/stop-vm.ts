import { withSpec } from '@/lib/domain/reconciler/with-spec';
import { guestRef, openTask } from '../open-task';
import { assertCan, type Deed } from './deed';

/** Cuts a VM's power. */
export const stopVm: Deed = (draft, guest, parentId) => {
  assertCan('stop', guest);
  const wanted = draft.put('guest', withSpec(guest, { power: 'stopped', powerMode: 'forced' }));
  return openTask(draft, { kind: 'stop', object: guestRef(wanted), steps: ['stop'], targetRevision: wanted.revision, parentId });
};
