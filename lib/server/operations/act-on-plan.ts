import type { z } from 'zod';
import type { ReadOnly } from '@/lib/api/read-only';
import { type planActionRequest, planActions, type plan as planSchema } from '@/lib/api/schemas/plans';
import type { Plan } from '@/lib/domain/model/plan';
import { type PlanAction, planCan } from '@/lib/domain/plan-lifecycle';
import { toPlan } from '../answers/to-plan';
import type { OperationContext } from '../context';
import type { Draft } from '../ledger';
import { cancelPlan, rollBackPlan } from '../plans/cancel-plan';
import { whyNotEmptied } from '../plans/evacuated-host';
import { childPlansOf, getPlanOrThrow } from '../plans/get-plan-or-throw';
import { isStale } from '../plans/is-stale';
import { countDoubts, recheckPlan } from '../plans/recheck-plan';
import { startPlan } from '../plans/start-plan';
import { viewOfDraft } from '../plans/view-of';
import { ApiError, invalidField } from '../problem';
import { assertFresh } from '../read-input';

interface Input {
  readonly params: { readonly planId: string; readonly action: string };
  readonly body: z.output<typeof planActionRequest>;
  readonly ifMatch: readonly number[] | null;
}

type Deed = (draft: Draft, plan: Plan, context: OperationContext, body: Input['body']) => Plan;

const deeds: Readonly<Record<PlanAction, Deed>> = {
  apply: (draft, plan, context) => {
    assertHolds(draft, plan, context);
    return startPlan(draft, plan.id);
  },
  schedule: (draft, plan, context, { startAt }) => {
    assertHolds(draft, plan, context);
    if (startAt === undefined || Date.parse(startAt) <= draft.now)
      throw invalidField('startAt', 'not-in-the-future', 'Give a time that is still to come');
    const story = [...plan.status.story, { code: 'scheduled', at: draft.nowIso, params: { startAt } }];
    return draft.put('plan', { ...plan, spec: { ...plan.spec, startAt }, status: { ...plan.status, state: 'scheduled', story } });
  },
  cancel: (draft, plan) => cancelPlan(draft, plan),
  'roll-back': (draft, plan) => rollBackPlan(draft, plan),
  discard: (draft, plan) =>
    draft.put('plan', { ...plan, status: { ...plan.status, state: 'discarded', endedAt: draft.nowIso, measureAt: null } }),
  recheck: (draft, plan, context) => draft.put('plan', recheckPlan(viewOfDraft(draft, context.loads), plan)),
};

/** Takes one action on a plan. Throws `wrong-state` with the reason, or `plan-outdated` when steps no longer hold and nobody has seen which. */
export async function actOnPlan(
  context: OperationContext,
  { params, body, ifMatch }: Input,
): Promise<ReadOnly<z.input<typeof planSchema>>> {
  const { action } = params;
  if (!isAction(action)) throw new ApiError('not-found', { kind: 'action', id: action });
  const known = await getPlanOrThrow(context, params.planId);
  const plan = await context.ledger.write(context, (draft) => {
    const now = draft.inventory.plans.get(known.id) ?? known;
    assertFresh(now, ifMatch);
    const verdict = planCan[action](now);
    if (!verdict.allowed) throw new ApiError('wrong-state', { action, name: now.id, state: now.status.state, reason: verdict.reason });
    return deeds[action](draft, now, context, body);
  });
  context.controller.wake();
  return toPlan(plan, context, await childPlansOf(context, plan.id));
}

/** Steps that were found not to hold any more, and shown, are no hindrance: they will not be done. */
function assertHolds(draft: Draft, plan: Plan, { loads }: OperationContext): void {
  const no = whyNotEmptied(draft.inventory, plan);
  if (no)
    throw new ApiError('wrong-state', { action: 'enter-maintenance', name: no.host.name, state: no.host.status.state, reason: no.reason });
  if (!isStale(plan, draft.inventory)) return;
  const steps = countDoubts(viewOfDraft(draft, loads), plan);
  if (steps > 0) throw new ApiError('plan-outdated', { id: plan.id, steps });
}

const isAction = (name: string): name is PlanAction => planActions.some((action) => action === name);
