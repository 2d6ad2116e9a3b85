import { withSpec } from '@/lib/domain/reconciler/with-spec';
import { guestRef, openTask } from '../open-task';
import { assertCan, type Deed } from './deed';

/** Freezes a VM with its memory kept. */
export const suspendVm: Deed = (draft, guest, parentId) => {
  assertCan('suspend', guest);
  const wanted = draft.put('guest', withSpec(guest, { power: 'suspended' }));
  return openTask(draft, { kind: 'suspend', object: guestRef(wanted), steps: ['suspend'], targetRevision: wanted.revision, parentId });
};
