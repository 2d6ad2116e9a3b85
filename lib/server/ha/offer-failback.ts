import type { Host } from '@/lib/domain/model/infrastructure';
import type { Plan } from '@/lib/domain/model/plan';
import { planReturn } from '@/lib/domain/plans/plan-return';
import type { PlanningView } from '@/lib/domain/plans/planning-view';
import type { Store } from '@/lib/store/store';
import type { Draft } from '../ledger';
import { proposePlan } from '../plans/propose-plan';
import { startPlan } from '../plans/start-plan';
import { viewOfDraft } from '../plans/view-of';

/** Failovers of one failure that are looked at: guests that waited for room were restarted by later ones. */
const mostPlans = 20;

/** The failovers that took guests off a host since it was last proved dead. */
export async function findFailovers(store: Pick<Store, 'listPlans'>, host: Host): Promise<readonly Plan[]> {
  const { items } = await store.listPlans({ kinds: ['failover'], scopeId: host.id }, mostPlans, null);
  return items.filter(({ createdAt }) => createdAt >= host.status.fencing.since);
}

/** A failed host is back: the guests it lost may come home, if the policy of its cluster has it so. Each failover is taken back by a plan of its own. */
export function offerFailback(draft: Draft, host: Host, failovers: readonly Plan[], loads: PlanningView['loads']): void {
  const failback = draft.inventory.clusters.get(host.clusterId)?.policy.ha.failback ?? 'never';
  if (failback === 'never') return;
  for (const failover of failovers) {
    const known = draft.inventory.plans.get(failover.id) ?? failover;
    const home = planReturn(viewOfDraft(draft, loads), { ...known, spec: { ...known.spec, parallel: failbackAtOnce } }, host.id);
    if (home.steps.length === 0) continue;
    const plan = proposePlan(draft, home, { cause: { kind: 'plan', id: failover.id }, actor: 'ha', parentId: failover.id });
    if (failback === 'automatic') startPlan(draft, plan.id);
  }
}

/** Moves home are no emergency: as many at the same time as an evacuation makes. */
const failbackAtOnce = { plan: 8, host: 2 } as const;
