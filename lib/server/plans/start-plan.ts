import type { Plan } from '@/lib/domain/model/plan';
import { planCan } from '@/lib/domain/plan-lifecycle';
import { getObject } from '../get-object';
import type { Draft } from '../ledger';
import { ApiError } from '../problem';
import { tellPlan, tellStuck } from './tell-plan';
import { enterMaintenance } from './wish-maintenance';

/** Lets the control loop carry a plan out from now on; a host that is emptied goes towards maintenance. Throws `wrong-state` for one that cannot run. */
export function startPlan(draft: Draft, planId: string): Plan {
  const plan = getObject(draft.inventory, 'plan', planId);
  const verdict = planCan.apply(plan);
  if (!verdict.allowed)
    throw new ApiError('wrong-state', { action: 'apply', name: plan.id, state: plan.status.state, reason: verdict.reason });
  const running = draft.put('plan', {
    ...plan,
    status: {
      ...plan.status,
      state: 'running',
      startedAt: draft.nowIso,
      story: [...plan.status.story, { code: 'started', at: draft.nowIso, params: {} }],
    },
  });
  tellPlan(draft, running);
  if (running.kind === 'evacuation') {
    enterMaintenance(draft, running);
    tellStuck(draft, running, []);
  }
  return running;
}
