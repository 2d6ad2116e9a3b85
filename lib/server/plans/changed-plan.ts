import type { z } from 'zod';
import type { changePlanRequest } from '@/lib/api/schemas/plans';
import { isEnded, type Plan } from '@/lib/domain/model/plan';
import { mustLeave, planEvacuation } from '@/lib/domain/plans/plan-evacuation';
import type { PlanningView } from '@/lib/domain/plans/planning-view';
import { replan } from '@/lib/domain/plans/replan';
import type { PoolRuntime } from '../context';
import type { Draft } from '../ledger';
import { ApiError, invalidField } from '../problem';
import { viewOfDraft } from './view-of';

type Change = z.output<typeof changePlanRequest>;

/** A plan as a person changed it, with its loads, checks and times as they then are. Throws `wrong-state` or `invalid`. */
export function changedPlan(draft: Draft, plan: Plan, change: Change, { loads, driver }: Pick<PoolRuntime, 'loads' | 'driver'>): Plan {
  assertChangeable(plan, change);
  const view = viewOfDraft(draft, loads);
  const chosen =
    change.choices || change.bringBack !== undefined ? withChoices(view, plan, change, driver.capabilities.liveMigration) : plan;
  if (chosen.status.state === 'running') return chosen;
  const skipped = change.skipped ?? chosen.spec.skipped;
  assertKnown(chosen, skipped);
  const parallel = change.parallel ?? chosen.spec.parallel;
  return { ...chosen, spec: replan(view, { ...chosen, spec: { ...chosen.spec, skipped, parallel } }) };
}

/** While it runs, only choices for guests that cannot leave by themselves may change: what was begun is begun. */
function assertChangeable(plan: Plan, change: Change): void {
  const { state } = plan.status;
  const no = (reason: string) => new ApiError('wrong-state', { action: 'change', name: plan.id, state, reason });
  if (isEnded(plan)) throw no(state === 'discarded' ? 'plan-discarded' : 'plan-ended');
  if (state === 'rolling-back') throw no('plan-rolling-back');
  if (state === 'running' && (change.skipped || change.parallel)) throw no('plan-running');
  if ((change.choices || change.bringBack !== undefined) && plan.kind !== 'evacuation')
    throw invalidField('choices', 'not-an-evacuation', 'Only an evacuation has choices');
}

function assertKnown(plan: Plan, skipped: readonly string[]): void {
  const known = new Set(plan.spec.steps.map(({ id }) => id));
  const unknown = skipped.find((id) => !known.has(id));
  if (unknown !== undefined) throw invalidField('skipped', 'unknown-step', `There is no step ${unknown}`);
}

/** A proposal is made anew with the choices; one that runs takes them up at its next look at the host. */
function withChoices(view: PlanningView, plan: Plan, change: Change, liveMigration: boolean): Plan {
  const choices = { ...plan.spec.choices, ...change.choices };
  const bringBack = change.bringBack ?? plan.spec.options.bringBack === true;
  const host = view.inventory.hosts.get(plan.scope[0]?.id ?? '');
  if (!host) throw new ApiError('not-found', { kind: 'host', id: plan.scope[0]?.id ?? '' });
  for (const id of Object.keys(change.choices ?? {})) {
    const guest = view.inventory.guests.get(id);
    if (!guest || !mustLeave(guest, host.id))
      throw invalidField(`choices.${id}`, 'not-on-host', 'This guest does not have to leave the host');
  }
  if (plan.status.state === 'running') return { ...plan, spec: { ...plan.spec, choices, options: { ...plan.spec.options, bringBack } } };
  const { kind: _, scope: __, ...made } = planEvacuation(view, host, { choices, bringBack, liveMigration });
  return { ...plan, spec: { ...plan.spec, ...made, choices, skipped: carriedOver(plan, made.steps) } };
}

/** Steps have new ids: what was unchecked for a guest stays so. */
function carriedOver(plan: Plan, steps: Plan['spec']['steps']): string[] {
  const objectIds = new Set(plan.spec.steps.filter(({ id }) => plan.spec.skipped.includes(id)).map(({ object }) => object.id));
  return steps.filter(({ object }) => objectIds.has(object.id)).map(({ id }) => id);
}
