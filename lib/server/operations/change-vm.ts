import type { z } from 'zod';
import type { changeVm as endpoint } from '@/lib/api/endpoints/vms';
import type { ReadOnly } from '@/lib/api/read-only';
import type { ChangeVmRequest } from '@/lib/api/schemas/change-vms';
import type { Guest } from '@/lib/domain/model/guest';
import type { Task } from '@/lib/domain/model/task';
import { wantedFingerprint } from '@/lib/domain/reconciler/fingerprint';
import { requestForGuest } from '@/lib/domain/reconciler/request-for-guest';
import { toTask } from '../answers/to-task';
import { toVm } from '../answers/to-vm';
import { toChangedVm } from '../changing/to-changed-vm';
import type { OperationContext } from '../context';
import { makeRoom } from '../deeds/make-room';
import { choosePoolsOn, explainTarget } from '../explain-target';
import { getObject } from '../get-object';
import { keepTolerance } from '../ha/keep-tolerance';
import type { Draft } from '../ledger';
import { guestRef, openTask } from '../open-task';
import { ApiError } from '../problem';
import { assertFresh } from '../read-input';

interface Input {
  readonly params: { readonly vmId: string };
  readonly body: ChangeVmRequest;
  readonly ifMatch: readonly number[] | null;
}

type Answer = z.input<NonNullable<typeof endpoint.answer>>;

/** Changes what is wanted of a VM. Sizes apply hot where allowed, else at the next restart; what does not fit its host moves. */
export async function changeVm(context: OperationContext, { params, body, ifMatch }: Input): Promise<ReadOnly<Answer>> {
  const { guest, task, inventory } = await context.ledger.write(context, (draft) => {
    const before = getObject(draft.inventory, 'guest', params.vmId);
    assertFresh(before, ifMatch);
    if (before.spec.deleted) {
      throw new ApiError('wrong-state', { action: 'change', name: before.name, state: before.status.state, reason: 'being-deleted' });
    }
    const carried = keepTolerance(draft, () => carryOut(draft, before, toChangedVm(draft, before, body)));
    return { ...carried, inventory: draft.inventory };
  });
  context.controller.wake();
  const picture = { loads: context.loads, progress: context.progress, inventory };
  return { vm: toVm(guest, picture), task: task && toTask(task, context) };
}

function carryOut(draft: Draft, before: Guest, changed: Guest): { guest: Guest; task: Task | null } {
  if (changed === before) return { guest: before, task: null };
  const { guest: roomed, moved } = needsRoom(draft, before, changed)
    ? makeRoom(draft, changed, 'resize')
    : { guest: changed, moved: false };
  const guest = draft.put('guest', moved || changed.spec.disks === before.spec.disks ? roomed : withDiskPools(draft, roomed));
  const task = openChangeTask(draft, before, guest, moved);
  if (before.name !== guest.name) {
    draft.tell({
      severity: 'info',
      code: 'guest.renamed',
      params: { guest: guest.name, from: before.name },
      objects: [{ kind: 'guest', id: guest.id, name: guest.name }],
      taskId: task?.id ?? null,
    });
  }
  return { guest, task };
}

function needsRoom(draft: Draft, before: Guest, changed: Guest): boolean {
  const otherDisks = changed.spec.disks !== before.spec.disks;
  const otherNics = changed.spec.nics !== before.spec.nics;
  // A VM that is off takes no room but that of its disks: the rest is found when it starts.
  if (changed.spec.power === 'stopped') return (otherDisks || otherNics) && lacksDevices(draft, changed);
  const grows = changed.spec.vcpus > before.spec.vcpus || changed.spec.memoryBytes > before.spec.memoryBytes;
  return otherDisks || otherNics || grows || changed.spec.placement !== before.spec.placement;
}

function lacksDevices(draft: Draft, guest: Guest): boolean {
  if (!guest.assignment || !draft.inventory.hosts.has(guest.assignment.hostId)) return false;
  const request = requestForGuest(guest, 'resize', draft.author.cause, draft.inventory);
  const { refusals } = explainTarget(draft.placement, request, guest.assignment.hostId);
  return refusals.some(({ filter }) => filter === 'storage' || filter === 'networks');
}

/** The guest with a pool for each of its disks on the host where it stays: those that are there stay where they lie. */
function withDiskPools(draft: Draft, guest: Guest): Guest {
  if (!guest.assignment || !draft.inventory.hosts.has(guest.assignment.hostId)) return guest;
  const request = requestForGuest(guest, 'resize', draft.author.cause, draft.inventory);
  const diskPools = choosePoolsOn(draft.placement, request, guest.assignment.hostId);
  return { ...guest, assignment: { ...guest.assignment, diskPools } };
}

/** What the hypervisor must be told, or a move, is watched as a task; what only the pool keeps is done already. */
function openChangeTask(draft: Draft, before: Guest, guest: Guest, moved: boolean): Task | null {
  const tellsHypervisor = wantedFingerprint(before) !== wantedFingerprint(guest);
  if (!tellsHypervisor && !moved) return null;
  const { vcpus, memoryBytes } = guest.spec;
  const route: Task['params'] = moved ? { fromHostId: guest.status.hostId, toHostId: guest.assignment?.hostId ?? null } : {};
  return openTask(draft, {
    kind: tellsHypervisor ? 'resize' : 'migrate',
    object: guestRef(guest),
    steps: [...(moved ? (['migrate'] as const) : []), ...(tellsHypervisor ? (['reconfigure'] as const) : [])],
    targetRevision: guest.revision,
    params: { vcpus, memoryBytes, ...route },
  });
}
