import type { Inventory } from '@/lib/domain/inventory/inventory';
import type { Guest } from '@/lib/domain/model/guest';
import type { Host } from '@/lib/domain/model/infrastructure';
import type { Step } from '@/lib/domain/reconciler/plan-guest';
import type { Draft } from '../ledger';
import { endTask } from '../observation/close-tasks';
import { tellHost } from '../observation/record-hosts';

/** Guests that leave one host at the same time; more would only share the same link. */
const movesAtOnce = 4;

const mustLeave = (guest: Guest, hostId: string): boolean =>
  guest.status.hostId === hostId && guest.status.state !== 'stopped' && !guest.spec.deleted;

/** Moves that empty a host on its way into maintenance, some at a time. Guests that are off stay: they run nowhere. */
export function planEvacuation(host: Host, inventory: Inventory): Step[] {
  const leaving = [...inventory.guestIdsOn(host.id)]
    .flatMap((id) => inventory.guests.get(id) ?? [])
    .filter((guest) => mustLeave(guest, host.id));
  const underWay = leaving.filter((guest) => guest.assignment?.hostId !== host.id).length;
  return leaving
    .filter((guest) => guest.assignment?.hostId === host.id && guest.status.state === 'running')
    .slice(0, Math.max(0, movesAtOnce - underWay))
    .map((guest) => ({ kind: 'place', guestId: guest.id, reason: 'evacuate' }));
}

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

function maintenanceOf(host: Host, inventory: Inventory): Host['status']['maintenance'] {
  if (!host.spec.maintenance) return 'none';
  for (const id of inventory.guestIdsOn(host.id)) {
    const guest = inventory.guests.get(id);
    if (guest && mustLeave(guest, host.id)) return 'entering';
  }
  return 'in-maintenance';
}
