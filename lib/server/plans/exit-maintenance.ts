import type { Inventory } from '@/lib/domain/inventory/inventory';
import type { Host } from '@/lib/domain/model/infrastructure';
import type { Plan } from '@/lib/domain/model/plan';
import type { Task } from '@/lib/domain/model/task';
import { planReturn } from '@/lib/domain/plans/plan-return';
import type { PlanningView } from '@/lib/domain/plans/planning-view';
import { vmCan } from '@/lib/domain/vm-lifecycle';
import type { Store } from '@/lib/store/store';
import { recordMaintenance } from '../control/record-maintenance';
import { startVm } from '../deeds/start-vm';
import type { Draft } from '../ledger';
import { openTask } from '../open-task';
import { proposePlan } from './propose-plan';
import { startPlan } from './start-plan';
import { viewOfDraft } from './view-of';

/** Where plans are found, open or closed. */
interface Known {
  readonly inventory: Pick<Inventory, 'plans'>;
  readonly store: Pick<Store, 'listPlans'>;
}

/** The evacuation that emptied a host last, or null. */
export async function findLastEvacuation({ inventory, store }: Known, hostId: string): Promise<Plan | null> {
  const { items } = await store.listPlans(
    { kinds: ['evacuation'], states: ['running', 'succeeded', 'cancelled'], scopeId: hostId },
    1,
    null,
  );
  const [last] = items;
  return last ? (inventory.plans.get(last.id) ?? last) : null;
}

/**
 * Puts a host back into service. Guests that its evacuation powered off are started again, and those it moved away come back by a
 * plan of their own when that was wished.
 */
export function exitMaintenance(draft: Draft, host: Host, last: Plan | null, loads: PlanningView['loads']): Task {
  const wanted = draft.put('host', { ...host, spec: { ...host.spec, maintenance: false } });
  const task = openTask(draft, {
    kind: 'exit-maintenance',
    object: { kind: 'host', id: host.id, name: host.name },
    steps: [],
    targetRevision: wanted.revision,
    params: { guests: draft.inventory.guestIdsOn(host.id).size },
  });
  recordMaintenance(draft, host.id);
  if (last) {
    startAgain(draft, last);
    if (last.spec.options.bringBack === true) bringBack(draft, host, last, loads);
  }
  return draft.inventory.tasks.get(task.id) ?? task;
}

function startAgain(draft: Draft, { spec, runs }: Plan): void {
  for (const step of spec.steps) {
    if (step.method !== 'shut-down' || runs[step.id]?.state !== 'done') continue;
    const guest = draft.inventory.guests.get(step.object.id);
    if (guest && vmCan.start(guest).allowed) startVm(draft, guest, null);
  }
}

/** The plan that brings guests home; null when there is nobody to bring. */
export function bringBack(
  draft: Draft,
  host: Host,
  evacuation: Plan,
  loads: PlanningView['loads'],
  parentId: string | null = null,
): Plan | null {
  const made = planReturn(viewOfDraft(draft, loads), evacuation, host.id);
  if (made.steps.length === 0) return null;
  return startPlan(draft, proposePlan(draft, made, { parentId }).id);
}
