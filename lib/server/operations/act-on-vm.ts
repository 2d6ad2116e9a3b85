import { z } from 'zod';
import type { ReadOnly } from '@/lib/api/read-only';
import { cloneRequest, migrateRequest, type VmAction, vmActions } from '@/lib/api/schemas/vm-actions';
import type { vmTaskAnswer } from '@/lib/api/schemas/vms';
import { toTask } from '../answers/to-task';
import type { OperationContext } from '../context';
import { cloneVm } from '../deeds/clone-vm';
import type { Deed } from '../deeds/deed';
import { migrateVm } from '../deeds/migrate-vm';
import { rebootVm, resetVm } from '../deeds/restart-vm';
import { resumeVm } from '../deeds/resume-vm';
import { revertPending } from '../deeds/revert-pending';
import { shutdownVm } from '../deeds/shutdown-vm';
import { startVm } from '../deeds/start-vm';
import { stopVm } from '../deeds/stop-vm';
import { suspendVm } from '../deeds/suspend-vm';
import { getObject } from '../get-object';
import { keepTolerance } from '../ha/keep-tolerance';
import type { Remember } from '../idempotency';
import { ApiError } from '../problem';
import { assertFresh, parseWith } from '../read-input';

const nothing = z.strictObject({});
/** A deed that takes no body refuses one with fields. */
const plain = (deed: Deed) => (body: unknown) => {
  parseWith(nothing, body, '');
  return deed;
};

/** What each action takes and does. */
const deeds: Record<VmAction, (body: unknown) => Deed> = {
  start: plain(startVm),
  shutdown: plain(shutdownVm),
  stop: plain(stopVm),
  reboot: plain(rebootVm),
  reset: plain(resetVm),
  suspend: plain(suspendVm),
  resume: plain(resumeVm),
  'revert-pending': plain(revertPending),
  migrate: (body) => {
    const { hostId = null, pin } = parseWith(migrateRequest, body, '');
    return migrateVm({ hostId, pin });
  },
  clone: (body) => cloneVm(parseWith(cloneRequest, body, '')),
};

/** Actions after which a host promises more than before. */
const takesRoom: ReadonlySet<string> = new Set<VmAction>(['start', 'resume', 'migrate', 'clone']);

interface Input {
  readonly params: { readonly vmId: string; readonly action: string };
  readonly body: unknown;
  readonly ifMatch: readonly number[] | null;
  readonly remember: Remember;
}

/** Takes one action on one VM and answers the task to watch. */
export async function actOnVm(
  context: OperationContext,
  { params, body, ifMatch, remember }: Input,
): Promise<ReadOnly<z.input<typeof vmTaskAnswer>>> {
  if (!isAction(params.action)) throw new ApiError('not-found', { kind: 'action', id: params.action });
  const deed = deeds[params.action](body);
  const answer = await context.ledger.write(context, (draft) => {
    const guest = getObject(draft.inventory, 'guest', params.vmId);
    assertFresh(guest, ifMatch);
    const task = takesRoom.has(params.action) ? keepTolerance(draft, () => deed(draft, guest, null)) : deed(draft, guest, null);
    const made = { task: toTask(task, context) };
    remember(draft, made);
    return made;
  });
  context.controller.wake();
  return answer;
}

const isAction = (name: string): name is VmAction => vmActions.some((action) => action === name);
