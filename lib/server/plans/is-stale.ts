import type { Inventory } from '@/lib/domain/inventory/inventory';
import type { Plan } from '@/lib/domain/model/plan';

/** Has anything that a proposal is about changed since it was made or last checked: a host it touches, or a guest on one of them? */
export function isStale(plan: Plan, inventory: Inventory): boolean {
  if (plan.status.state !== 'proposed' && plan.status.state !== 'scheduled') return false;
  const { stateRevision, steps } = plan.spec;
  if (inventory.revision === stateRevision) return false;
  const isNewer = (object: { readonly revision: number } | undefined) => object === undefined || object.revision > stateRevision;
  const hostIds = new Set(steps.flatMap(({ fromHostId, toHostId }) => [fromHostId, toHostId]));
  for (const { object } of steps) if (object.kind === 'guest' && isNewer(inventory.guests.get(object.id))) return true;
  for (const id of hostIds) {
    if (id === null) continue;
    if (isNewer(inventory.hosts.get(id))) return true;
    for (const guestId of inventory.guestIdsOn(id)) if (isNewer(inventory.guests.get(guestId))) return true;
  }
  return false;
}
