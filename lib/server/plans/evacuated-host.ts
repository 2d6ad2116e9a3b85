import { type HostReason, hostCan } from '@/lib/domain/host-lifecycle';
import type { Inventory } from '@/lib/domain/inventory/inventory';
import type { Guest } from '@/lib/domain/model/guest';
import type { Host } from '@/lib/domain/model/infrastructure';
import type { Plan } from '@/lib/domain/model/plan';
import { mustLeave } from '@/lib/domain/plans/plan-evacuation';

/** The host that an evacuation empties. */
export const evacuatedHostId = ({ scope }: Pick<Plan, 'scope'>): string => scope[0]?.id ?? '';

/** The evacuation that empties a host now, or null. */
export function evacuationOf(inventory: Pick<Inventory, 'plans'>, hostId: string): Plan | null {
  for (const plan of inventory.plans.values())
    if (plan.kind === 'evacuation' && plan.status.state === 'running' && evacuatedHostId(plan) === hostId) return plan;
  return null;
}

/** Why a plan that empties a host cannot begin now, or null: the host is down, or somebody takes it out already. Other plans may. */
export function whyNotEmptied(
  inventory: Pick<Inventory, 'hosts'>,
  plan: Plan,
): { readonly host: Host; readonly reason: HostReason } | null {
  const host = plan.kind === 'evacuation' ? inventory.hosts.get(evacuatedHostId(plan)) : undefined;
  if (!host) return null;
  const { reason } = hostCan['enter-maintenance'](host);
  return reason && { host, reason };
}

/** Guests that a person lets run through: by a choice, or by unchecking their step. */
export function leftOnPurpose({ spec }: Plan): ReadonlySet<string> {
  const chosen = Object.entries(spec.choices).flatMap(([id, choice]) => (choice === 'leave' ? [id] : []));
  const unchecked = spec.steps.filter(({ id }) => spec.skipped.includes(id)).map(({ object }) => object.id);
  return new Set([...chosen, ...unchecked]);
}

/** Guests that still keep a host from being empty. */
export function guestsLeftOn(inventory: Inventory, hostId: string, plan: Plan | null): Guest[] {
  const left = plan ? leftOnPurpose(plan) : new Set<string>();
  return [...inventory.guestIdsOn(hostId)].flatMap((id) => {
    const guest = inventory.guests.get(id);
    return guest && mustLeave(guest, hostId) && !left.has(id) ? [guest] : [];
  });
}
