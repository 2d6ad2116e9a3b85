import type { Plan } from '@/lib/domain/model/plan';
import { isCancellable } from '../answers/to-task';
import { cancel } from '../cancel';
import type { Draft } from '../ledger';
import { leaveMaintenance } from './wish-maintenance';

/** Calls off what a plan has under way. What is past calling off ends by itself, and is written down as it then is. */
function cancelTasks(draft: Draft, plan: Plan): void {
  for (const run of Object.values(plan.runs)) {
    const task = run.state === 'running' && run.taskId !== null ? draft.inventory.tasks.get(run.taskId) : undefined;
    if (task && isCancellable(task)) cancel(draft, task);
  }
}

/** Stops a plan where it is: nothing more begins, and guests that have moved stay where they are. */
export function cancelPlan(draft: Draft, plan: Plan): Plan {
  const { status } = plan;
  const problem = { code: 'plan-cancelled', params: { actor: draft.author.actor } };
  const story = [...status.story, { code: 'cancelled-by', at: draft.nowIso, params: { actor: draft.author.actor } }];
  if (status.state === 'scheduled')
    return draft.put('plan', { ...plan, status: { ...status, state: 'cancelled', endedAt: draft.nowIso, problem, story } });
  cancelTasks(draft, plan);
  if (plan.kind === 'evacuation') leaveMaintenance(draft, plan);
  cancelChildren(draft, plan);
  return draft.put('plan', { ...plan, status: { ...status, problem, story } });
}

function cancelChildren(draft: Draft, parent: Plan): void {
  for (const plan of [...draft.inventory.plans.values()])
    if (plan.parentId === parent.id && plan.status.state === 'running' && plan.status.problem === null) cancelPlan(draft, plan);
}

/** Takes back what a plan did: guests go back where they were, last first. */
export function rollBackPlan(draft: Draft, plan: Plan): Plan {
  const { status } = plan;
  cancelTasks(draft, plan);
  if (plan.kind === 'evacuation') leaveMaintenance(draft, plan);
  return draft.put('plan', {
    ...plan,
    status: {
      ...status,
      state: 'rolling-back',
      endedAt: null,
      measureAt: null,
      problem: null,
      story: [...status.story, { code: 'rolling-back', at: draft.nowIso, params: { actor: draft.author.actor } }],
    },
  });
}
