import { withSpec } from '@/lib/domain/reconciler/with-spec';
import { guestRef, openTask } from '../open-task';
import { assertCan, type Deed } from './deed';

/** Restarts are counted: one is due while the wanted count is above the seen one. */
const restart =
  (kind: 'reboot' | 'reset', powerMode: 'graceful' | 'forced'): Deed =>
  (draft, guest, parentId) => {
    assertCan(kind, guest);
    const restarts = Math.max(guest.spec.restarts, guest.status.restarts) + 1;
    const wanted = draft.put('guest', withSpec(guest, { power: 'running', powerMode, restarts }));
    return openTask(draft, {
      kind,
      object: guestRef(wanted),
      steps: ['restart'],
      targetRevision: wanted.revision,
      params: { restarts },
      parentId,
    });
  };

/** Restarts a VM through its system. */
export const rebootVm = restart('reboot', 'graceful');

/** Restarts a VM by cutting its power. */
export const resetVm = restart('reset', 'forced');
