import type { Plan } from '@/lib/domain/model/plan';
import { recordMaintenance } from '../control/record-maintenance';
import type { Draft } from '../ledger';
import { openTask } from '../open-task';
import { evacuatedHostId } from './evacuated-host';

/** Keeps new guests away from the host while its evacuation runs, with a task that people can watch and cancel. */
export function enterMaintenance(draft: Draft, plan: Plan): void {
  const host = draft.inventory.hosts.get(evacuatedHostId(plan));
  if (!host) return;
  const wanted = host.spec.maintenance ? host : draft.put('host', { ...host, spec: { ...host.spec, maintenance: true } });
  if (draft.inventory.tasksOn(host.id).some(({ kind }) => kind === 'enter-maintenance')) return;
  openTask(draft, {
    kind: 'enter-maintenance',
    object: { kind: 'host', id: host.id, name: host.name },
    steps: ['evacuate'],
    targetRevision: wanted.revision,
    params: { guests: draft.inventory.guestIdsOn(host.id).size, planId: plan.id },
  });
}

/** Puts the host back into service. */
export function leaveMaintenance(draft: Draft, plan: Plan): void {
  const host = draft.inventory.hosts.get(evacuatedHostId(plan));
  if (!host?.spec.maintenance) return;
  draft.put('host', { ...host, spec: { ...host.spec, maintenance: false } });
  recordMaintenance(draft, host.id);
}
