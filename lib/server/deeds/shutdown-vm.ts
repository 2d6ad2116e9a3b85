import { withSpec } from '@/lib/domain/reconciler/with-spec';
import { guestRef, openTask } from '../open-task';
import { assertCan, type Deed } from './deed';

/** Asks a VM's system to power off. */
export const shutdownVm: Deed = (draft, guest, parentId) => {
  assertCan('shutdown', guest);
  const wanted = draft.put('guest', withSpec(guest, { power: 'stopped', powerMode: 'graceful' }));
  return openTask(draft, { kind: 'shutdown', object: guestRef(wanted), steps: ['stop'], targetRevision: wanted.revision, parentId });
};
