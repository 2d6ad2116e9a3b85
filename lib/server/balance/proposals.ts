import type { Rebalance } from '@/lib/domain/balance/rebalance-options';
import type { Inventory } from '@/lib/domain/inventory/inventory';
import type { Cause } from '@/lib/domain/model/cause';
import type { Plan } from '@/lib/domain/model/plan';
import type { Draft } from '../ledger';
import { proposePlan } from '../plans/propose-plan';
import { startPlan } from '../plans/start-plan';

export const balancerCause: Cause = { kind: 'balancer', id: null };
export const balancer = { actor: 'balancer', cause: balancerCause };

/** Plans that move guests of a cluster to balance it, and are not at their end: proposed, scheduled, running. */
export const rebalancesOf = ({ plans }: Pick<Inventory, 'plans'>, clusterId: string): Plan[] =>
  [...plans.values()].filter(({ kind, scope, status }) => kind === 'rebalance' && scope[0]?.id === clusterId && isOpen(status.state));

const isOpen = (state: Plan['status']['state']): boolean =>
  state === 'proposed' || state === 'scheduled' || state === 'running' || state === 'rolling-back';

/** The balancer's own proposal of a cluster, if it has one; a person's are left alone. */
export const currentProposal = (inventory: Pick<Inventory, 'plans'>, clusterId: string): Plan | null =>
  rebalancesOf(inventory, clusterId).find(({ cause, status }) => cause.kind === 'balancer' && status.state === 'proposed') ?? null;

/** Is a plan of the cluster being carried out, or about to be? Then nothing else is worked out for it. */
export const isUnderWay = (inventory: Pick<Inventory, 'plans'>, clusterId: string): boolean =>
  rebalancesOf(inventory, clusterId).some(({ status }) => status.state !== 'proposed');

/**
 * Keeps what a round found as the cluster's one proposal. A proposal that a person has worked on, or that would do mostly the same, stays: nobody
 * should see a plan change under their eyes for a breath of the load. Answers the plan that stands; null when there is nothing to propose.
 */
export function keepProposal(draft: Draft, clusterId: string, found: Rebalance): Plan | null {
  const current = currentProposal(draft.inventory, clusterId);
  if (current && (current.spec.skipped.length > 0 || isMuchTheSame(current, found))) return current;
  if (current) discard(draft, current);
  return found.steps.length === 0 ? null : propose(draft, found);
}

/** Carries out what a round found; a proposal from before is superseded. */
export function startRebalance(draft: Draft, clusterId: string, found: Rebalance): Plan {
  dropProposal(draft, clusterId);
  return startPlan(draft, propose(draft, found).id);
}

export function dropProposal(draft: Draft, clusterId: string): void {
  const current = currentProposal(draft.inventory, clusterId);
  if (current) discard(draft, current);
}

function propose(draft: Draft, { why, ...found }: Rebalance): Plan {
  return proposePlan(draft, found, { ...balancer, story: [{ code: why.code, at: draft.nowIso, params: why.params }] });
}

const discard = (draft: Draft, plan: Plan): Plan =>
  draft.put('plan', { ...plan, status: { ...plan.status, state: 'discarded', endedAt: draft.nowIso, measureAt: null } });

/** Are half of the guests and hosts of the longer one in the other too? */
function isMuchTheSame({ spec }: Plan, found: Rebalance): boolean {
  const before = new Set(spec.steps.map(({ object }) => object.id));
  const kept = found.steps.filter(({ object }) => before.has(object.id)).length;
  return kept > 0 && kept >= Math.max(spec.steps.length, found.steps.length) / 2;
}
