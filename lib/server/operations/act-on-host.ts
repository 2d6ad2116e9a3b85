import type { z } from 'zod';
import type { ReadOnly } from '@/lib/api/read-only';
import { hostActions } from '@/lib/api/schemas/hosts';
import type { vmTaskAnswer } from '@/lib/api/schemas/vms';
import { type HostAction, hostCan } from '@/lib/domain/host-lifecycle';
import type { Host } from '@/lib/domain/model/infrastructure';
import type { Task } from '@/lib/domain/model/task';
import { toTask } from '../answers/to-task';
import type { OperationContext } from '../context';
import { getObject } from '../get-object';
import type { Draft } from '../ledger';
import { exitMaintenance, findLastEvacuation } from '../plans/exit-maintenance';
import { makePlan } from '../plans/make-plan';
import { proposePlan } from '../plans/propose-plan';
import { startPlan } from '../plans/start-plan';
import { ApiError } from '../problem';
import { assertFresh } from '../read-input';

interface Input {
  readonly params: { readonly hostId: string; readonly action: string };
  readonly ifMatch: readonly number[] | null;
}

/** What an action has to know before it writes; answers what it then writes. */
type Prepare = (context: OperationContext, hostId: string) => Promise<(draft: Draft, host: Host) => Task>;

const actions: Readonly<Record<HostAction, Prepare>> = {
  'enter-maintenance': async (context, hostId) => {
    const stateRevision = context.inventory.revision;
    const made = await makePlan(context, { kind: 'evacuation', hostId, bringBack: false });
    return (draft, host) => {
      startPlan(draft, proposePlan(draft, made, { stateRevision }).id);
      return taskOn(draft, host, 'enter-maintenance');
    };
  },
  'exit-maintenance': async (context, hostId) => {
    const last = await findLastEvacuation(context, hostId);
    return (draft, host) => exitMaintenance(draft, host, last, context.loads);
  },
};

/** Wishes a host into maintenance, which starts the plan that empties it; or out of it. */
export async function actOnHost(context: OperationContext, { params, ifMatch }: Input): Promise<ReadOnly<z.input<typeof vmTaskAnswer>>> {
  const { hostId, action } = params;
  if (!isAction(action)) throw new ApiError('not-found', { kind: 'action', id: action });
  getObject(context.inventory, 'host', hostId);
  const act = await actions[action](context, hostId);
  const task = await context.ledger.write(context, (draft) => {
    const host = getObject(draft.inventory, 'host', hostId);
    assertFresh(host, ifMatch);
    const verdict = hostCan[action](host);
    if (!verdict.allowed) throw new ApiError('wrong-state', { action, name: host.name, state: host.status.state, reason: verdict.reason });
    return act(draft, host);
  });
  context.controller.wake();
  return { task: toTask(task, context) };
}

function taskOn(draft: Draft, host: Host, kind: Task['kind']): Task {
  const task = draft.inventory.tasksOn(host.id).find((each) => each.kind === kind);
  if (task) return task;
  throw new Error(`no task follows ${kind} of ${host.name}`); // startPlan opens it
}

const isAction = (name: string): name is HostAction => hostActions.some((action) => action === name);
