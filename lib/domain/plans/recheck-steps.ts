import { systemCause } from '../model/cause';
import type { Guest } from '../model/guest';
import type { Plan, PlanReason, PlanStep } from '../model/plan';
import { refusalsOf } from '../scheduler/explain-host';
import { isActive } from '../scheduler/guest-use';
import { readAsk } from '../scheduler/place-naive';
import { poolRowsOn, withTentative } from '../scheduler/plan-batch';
import { aim, makeSpot } from '../scheduler/spot';
import { chosenSteps, movesOf } from './chosen-steps';
import type { PlanningView } from './planning-view';
import { refusalReason } from './refusal-reason';
import { requestForStep } from './request-for-step';
import { withMoves } from './with-moves';

/**
 * Which of a plan's steps that have not begun no longer hold, and why: the guest is gone, somewhere else or off, or the host does not
 * take it any more. Each step sees those before it, as they will be when its turn comes.
 */
export function recheckSteps(view: PlanningView, plan: Plan): ReadonlyMap<string, PlanReason> {
  const open = chosenSteps(plan.spec).filter(({ id }) => (plan.runs[id]?.state ?? 'waiting') === 'waiting' || isDoubted(plan, id));
  const wrong = new Map<string, PlanReason>();
  withTentative(view.index, (hold) => {
    for (const step of open) {
      const why = whyNotNow(view, plan.kind, step, open);
      if (why) wrong.set(step.id, why);
      else holdStep(view, plan, step, hold);
    }
  });
  return wrong;
}

const isDoubted = (plan: Plan, stepId: string): boolean => plan.runs[stepId]?.state === 'no-longer-holds';

function holdStep(view: PlanningView, plan: Plan, step: PlanStep, hold: Parameters<Parameters<typeof withTentative>[1]>[0]): void {
  const guest = view.inventory.guests.get(step.object.id);
  const row = step.toHostId === null ? undefined : view.index.hosts.rowOf.get(step.toHostId);
  if (!guest || row === undefined || step.method === 'shut-down') return;
  const request = requestForStep(view, guest, plan.kind, systemCause);
  hold(request, row, poolRowsOn(view.index, request, row));
}

/**
 * Why a step cannot be done as it was planned, or null when it can. `others` are the steps still to come: guests that must stay
 * together go one after the other, so a rule that is only broken until the last of them has gone is not.
 */
export function whyNotNow(view: PlanningView, kind: Plan['kind'], step: PlanStep, others: readonly PlanStep[]): PlanReason | null {
  if (step.object.kind === 'host') return view.inventory.hosts.has(step.object.id) ? null : { code: 'host-gone', params: {} };
  const guest = view.inventory.guests.get(step.object.id);
  if (!guest || guest.spec.deleted) return { code: 'guest-gone', params: { guest: step.object.name } };
  return whyNotFromHere(view, guest, step) ?? (step.method === 'shut-down' ? null : whyNotThere(view, kind, guest, step, others));
}

function whyNotFromHere({ inventory }: PlanningView, guest: Guest, step: PlanStep): PlanReason | null {
  const nameOf = (id: string | null) => (id === null ? '' : (inventory.hosts.get(id)?.name ?? id));
  if (guest.status.hostId !== step.fromHostId)
    return { code: 'guest-elsewhere', params: { guest: guest.name, host: nameOf(guest.status.hostId) } };
  if (guest.assignment !== null && guest.assignment.hostId !== step.fromHostId && guest.assignment.hostId !== step.toHostId)
    return { code: 'guest-under-way', params: { guest: guest.name, host: nameOf(guest.assignment.hostId) } };
  if (!isActive(guest) && guest.status.state !== 'suspended' && step.downtimeSeconds > 0)
    return { code: 'guest-off', params: { guest: guest.name } };
  return null;
}

function whyNotThere(view: PlanningView, kind: Plan['kind'], guest: Guest, step: PlanStep, others: readonly PlanStep[]): PlanReason | null {
  const { toHostId } = step;
  view.index.settle();
  const row = toHostId === null ? undefined : view.index.hosts.rowOf.get(toHostId);
  if (toHostId === null || row === undefined) return { code: 'host-gone', params: {} };
  const refusals = () => {
    const ask = readAsk(view.index, requestForStep(view, guest, kind, systemCause));
    return refusalsOf(view.index, ask, aim(makeSpot(), view.index, row, ask.self));
  };
  const now = refusals();
  const isRulesOnly = now.length > 0 && now.every(({ filter }) => filter === 'rules');
  const [first] = isRulesOnly ? withMoves(view.index, movesOf(others), refusals).filter(({ filter }) => filter === 'rules') : now;
  return first ? refusalReason(view.inventory, first, toHostId) : null;
}
