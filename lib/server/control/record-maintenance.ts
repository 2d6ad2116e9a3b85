import type { Inventory } from '@/lib/domain/inventory/inventory';
import type { Host } from '@/lib/domain/model/infrastructure';
import type { Draft } from '../ledger';
import { endTask } from '../observation/close-tasks';
import { tellHost } from '../observation/record-hosts';
import { evacuationOf, guestsLeftOn } from '../plans/evacuated-host';

/** Brings a host's maintenance state up to what is wanted and seen; ends the task behind it. */
export function recordMaintenance(draft: Draft, hostId: string): void {
  const host = draft.inventory.hosts.get(hostId);
  if (!host) return;
  const wanted = maintenanceOf(host, draft.inventory);
  if (wanted !== host.status.maintenance) putMaintenance(draft, host, wanted);
  endMaintenanceTasks(draft, hostId, wanted);
}

function putMaintenance(draft: Draft, host: Host, wanted: Host['status']['maintenance']): void {
  draft.put('host', { ...host, status: { ...host.status, maintenance: wanted } });
  const codes = {
    none: 'host.maintenance-left',
    entering: 'host.maintenance-entering',
    'in-maintenance': 'host.maintenance-entered',
  } as const;
  tellHost(draft, host, codes[wanted], 'info');
}

/** Also when the state never changed: a wish taken back before the loop looked must not leave its task open. */
function endMaintenanceTasks(draft: Draft, hostId: string, wanted: Host['status']['maintenance']): void {
  const ended = wanted === 'in-maintenance' ? 'enter-maintenance' : wanted === 'none' ? 'exit-maintenance' : null;
  for (const task of draft.inventory.tasksOn(hostId)) {
    if (task.kind === ended) endTask(draft, task, 'succeeded');
    else if (wanted === 'none' ? task.kind === 'enter-maintenance' : task.kind === 'exit-maintenance') endTask(draft, task, 'cancelled');
  }
}

/** Once empty it stays in maintenance until somebody takes it out: a guest that was left there by choice does not change that. */
function maintenanceOf(host: Host, inventory: Inventory): Host['status']['maintenance'] {
  if (!host.spec.maintenance) return 'none';
  if (host.status.maintenance === 'in-maintenance') return 'in-maintenance';
  return guestsLeftOn(inventory, host.id, evacuationOf(inventory, host.id)).length > 0 ? 'entering' : 'in-maintenance';
}
