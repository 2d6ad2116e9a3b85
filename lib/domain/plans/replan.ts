import type { Plan, PlanStep } from '../model/plan';
import { checkPlan } from './check-plan';
import { chosenSteps, movesOf, powerOf } from './chosen-steps';
import { forecastHosts } from './forecast-hosts';
import { forecastImbalance } from './forecast-imbalance';
import { orderSteps } from './order-steps';
import type { PlanningView } from './planning-view';

/**
 * A plan's spec with its loads, imbalance, checks and times worked out again for the steps that are chosen, as if it were made of
 * these alone now. What its steps are does not change.
 */
export function replan(view: PlanningView, plan: Pick<Plan, 'kind' | 'scope' | 'spec'>): Plan['spec'] {
  const { spec } = plan;
  const chosen = orderSteps(chosenSteps(spec), spec.parallel);
  const timed = new Map(chosen.map((step) => [step.id, step]));
  const hosts = forecastHosts(view, movesOf(chosen), powerOf(chosen));
  const clusterId = plan.scope.find(({ kind }) => kind === 'cluster')?.id;
  return {
    ...spec,
    stateRevision: view.inventory.revision,
    steps: spec.steps.map((step): PlanStep => timed.get(step.id) ?? { ...step, startsAtSecond: 0 }),
    hosts,
    imbalance: spec.imbalance && clusterId !== undefined ? forecastImbalance(view, clusterId, hosts) : spec.imbalance,
    checks: checkPlan(view, plan.kind, chosen),
  };
}
