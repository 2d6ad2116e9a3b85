import { systemCause } from '../model/cause';
import type { NotDone, Plan, PlanDraft, PlanStep } from '../model/plan';
import { explainHost } from '../scheduler/explain-host';
import { readAsk } from '../scheduler/place-naive';
import { poolRowsOn, withTentative } from '../scheduler/plan-batch';
import { checkPlan } from './check-plan';
import { movesOf } from './chosen-steps';
import { copySeconds, estimateMove } from './estimate-move';
import { forecastHosts } from './forecast-hosts';
import { orderSteps, type UnorderedStep } from './order-steps';
import { type CopyingStep, overOneLink } from './over-one-link';
import type { PlanningView } from './planning-view';
import { refusalReason } from './refusal-reason';
import { requestForStep } from './request-for-step';
import { withLeaving } from './with-moves';

/**
 * Brings guests that a plan moved off a host back to it: those that are still where the plan put them and that the host takes again,
 * as the scheduler judges, each seeing those before it. Guests that somebody moved since stay; those the host refuses say why.
 */
export function planReturn(view: PlanningView, plan: Plan, hostId: string): PlanDraft {
  const { steps, notDone } = returnSteps(view, plan, hostId);
  const ordered = orderSteps(overOneLink(steps, plan.spec.parallel.host), plan.spec.parallel);
  const name = view.inventory.hosts.get(hostId)?.name ?? hostId;
  return {
    kind: 'failback',
    scope: [{ kind: 'host', id: hostId, name }],
    steps: ordered,
    notDone,
    hosts: forecastHosts(view, movesOf(ordered)),
    imbalance: null,
    checks: checkPlan(view, 'failback', ordered),
    parallel: plan.spec.parallel,
    options: { planId: plan.id },
  };
}

function returnSteps(view: PlanningView, plan: Plan, hostId: string): { steps: CopyingStep[]; notDone: NotDone[] } {
  const steps: CopyingStep[] = [];
  const notDone: NotDone[] = [];
  const moved = plan.spec.steps.filter(
    ({ id, fromHostId, method }) => fromHostId === hostId && method !== 'shut-down' && plan.runs[id]?.state === 'done',
  );
  const ids = moved.map(({ object }) => object.id);
  withLeaving(view.index, ids, () =>
    withTentative(view.index, (hold) => {
      for (const step of moved) {
        const found = returnStep(view, step, hostId, `s${steps.length + 1}`);
        if (found === null) continue;
        if ('choices' in found) {
          notDone.push(found);
          continue;
        }
        holdAtHome(view, step, hostId, hold);
        steps.push(found);
      }
    }),
  );
  return { steps, notDone };
}

function holdAtHome(
  view: PlanningView,
  { object }: PlanStep,
  hostId: string,
  hold: Parameters<Parameters<typeof withTentative>[1]>[0],
): void {
  const guest = view.inventory.guests.get(object.id);
  const row = view.index.hosts.rowOf.get(hostId);
  if (!guest || row === undefined) return;
  const request = requestForStep(view, guest, 'failback', systemCause);
  hold(request, row, poolRowsOn(view.index, request, row));
}

/** Null for a guest that is gone, off, or somewhere else by now. */
function returnStep(view: PlanningView, { object, toHostId }: PlanStep, hostId: string, id: string): CopyingStep | NotDone | null {
  const guest = view.inventory.guests.get(object.id);
  const host = view.inventory.hosts.get(hostId);
  const row = view.index.hosts.rowOf.get(hostId);
  const isThere = guest?.status.hostId === toHostId && guest.assignment?.hostId === toHostId && guest.status.state === 'running';
  if (!guest || !host || row === undefined || !isThere) return null;
  const candidate = explainHost(view.index, readAsk(view.index, requestForStep(view, guest, 'failback', systemCause)), row);
  const [refusal] = candidate.refusals;
  if (refusal) return { object, why: refusalReason(view.inventory, refusal, hostId), choices: [] };
  const options = { method: 'live', diskPools: candidate.diskPools } as const;
  const step: UnorderedStep = {
    id,
    object,
    method: options.method,
    fromHostId: toHostId,
    toHostId: hostId,
    diskPools: candidate.diskPools,
    after: [],
    why: { code: 'comes-home', params: { host: host.name } },
    gain: 0,
    ...estimateMove(view, guest, host, options),
  };
  return { step, copySeconds: copySeconds(view, guest, host, options) };
}
