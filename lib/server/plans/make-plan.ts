import type { PlanRequest } from '@/lib/api/schemas/plans';
import { planRebalance } from '@/lib/domain/balance/plan-rebalance';
import { planFailover } from '@/lib/domain/ha/plan-failover';
import type { PlanDraft } from '@/lib/domain/model/plan';
import { planEvacuation } from '@/lib/domain/plans/plan-evacuation';
import { planReturn } from '@/lib/domain/plans/plan-return';
import { planRollingMaintenance } from '@/lib/domain/plans/plan-rolling-maintenance';
import { planRuleRepair } from '@/lib/domain/rules/plan-rule-repair';
import type { OperationContext } from '../context';
import { getObject } from '../get-object';
import { ApiError } from '../problem';
import { getPlanOrThrow } from './get-plan-or-throw';
import { viewOf } from './view-of';

type Maker<Kind extends PlanRequest['kind']> = (
  context: OperationContext,
  request: Extract<PlanRequest, { kind: Kind }>,
) => PlanDraft | Promise<PlanDraft>;

/** Who works out a plan of each kind that can be asked for. */
const makers: { readonly [Kind in PlanRequest['kind']]: Maker<Kind> } = {
  rebalance: (context, { clusterId, level, goal }) => {
    const { name, policy } = getObject(context.inventory, 'cluster', clusterId);
    const { why, ...planned } = planRebalance(viewOf(context), clusterId, policy.balance, {
      ...context.balancer.knowledge,
      ...(level && { level }),
      ...(goal && { goal }),
    });
    if (planned.steps.length === 0) throw new ApiError('nothing-to-balance', { cluster: name, why: why.code });
    return planned;
  },
  evacuation: (context, { hostId, bringBack }) =>
    planEvacuation(viewOf(context), getObject(context.inventory, 'host', hostId), {
      choices: {},
      bringBack,
      liveMigration: context.driver.capabilities.liveMigration,
    }),
  'rolling-maintenance': (context, { clusterId, hostIds, minutesPerHost }) =>
    planRollingMaintenance(viewOf(context), getObject(context.inventory, 'cluster', clusterId).id, {
      hostIds: hostIds?.map((id) => getObject(context.inventory, 'host', id).id) ?? null,
      minutesPerHost,
      liveMigration: context.driver.capabilities.liveMigration,
    }),
  failback: async (context, { planId, hostId }) => {
    const plan = await getPlanOrThrow(context, planId);
    const home = hostId ?? plan.scope.find(({ kind }) => kind === 'host')?.id ?? '';
    return planReturn(viewOf(context), plan, getObject(context.inventory, 'host', home).id);
  },
  'failover-simulation': (context, { hostIds }) =>
    planFailover(
      viewOf(context),
      [...new Set(hostIds)].map((id) => getObject(context.inventory, 'host', id).id),
      { kind: 'failover-simulation' },
    ),
  'rule-repair': (context, { ruleIds }) =>
    planRuleRepair(
      viewOf(context),
      ruleIds.map((id) => getObject(context.inventory, 'rule', id)),
    ),
};

/** Works out what is asked for on the committed picture; nothing is written. */
export async function makePlan<Kind extends PlanRequest['kind']>(
  context: OperationContext,
  request: Extract<PlanRequest, { kind: Kind }>,
): Promise<PlanDraft> {
  // The request's own kind names its maker; the table's type cannot say that of a union.
  const maker = makers[request.kind] as Maker<Kind>;
  return maker(context, request);
}
