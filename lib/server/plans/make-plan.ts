import type { PlanRequest } from '@/lib/api/schemas/plans';
import type { PlanDraft } from '@/lib/domain/model/plan';
import { planEvacuation } from '@/lib/domain/plans/plan-evacuation';
import { planRuleRepair } from '@/lib/domain/rules/plan-rule-repair';
import type { OperationContext } from '../context';
import { getObject } from '../get-object';
import { viewOf } from './view-of';

type Maker<Kind extends PlanRequest['kind']> = (
  context: OperationContext,
  request: Extract<PlanRequest, { kind: Kind }>,
) => PlanDraft | Promise<PlanDraft>;

/** Who works out a plan of each kind that can be asked for. */
const makers: { readonly [Kind in PlanRequest['kind']]: Maker<Kind> } = {
  evacuation: (context, { hostId, bringBack }) =>
    planEvacuation(viewOf(context), getObject(context.inventory, 'host', hostId), {
      choices: {},
      bringBack,
      liveMigration: context.driver.capabilities.liveMigration,
    }),
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
