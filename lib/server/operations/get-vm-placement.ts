import type { ReadOnly } from '@/lib/api/read-only';
import type { VmPlacement } from '@/lib/api/schemas/decisions';
import type { Inventory } from '@/lib/domain/inventory/inventory';
import type { Guest } from '@/lib/domain/model/guest';
import { requestForGuest } from '@/lib/domain/reconciler/request-for-guest';
import { guestIdsOfRule, violatorsOfRule } from '@/lib/domain/rule-violations';
import { place } from '@/lib/domain/scheduler/place';
import { toDecision } from '../answers/to-decision';
import type { OperationContext } from '../context';
import { getObject } from '../get-object';
import { listStays } from '../list-stays';

/** Why a VM is where it is, where it would go now, the rules that speak of it, and the hosts it lived on. */
export async function getVmPlacement(context: OperationContext, { params }: { params: { vmId: string } }): Promise<ReadOnly<VmPlacement>> {
  const { inventory, store, placement } = context;
  const guest = getObject(inventory, 'guest', params.vmId);
  const at = new Date(context.now()).toISOString();
  const now = place(placement, requestForGuest(guest, 'preview', context.cause, context.inventory), { id: 'preview', at, explain: 'full' });
  const decisionId = guest.assignment?.decisionId ?? null;
  const kept = decisionId === null ? null : await store.findDecision(decisionId);
  return {
    kept: kept && toDecision(kept, inventory),
    now: toDecision(now, inventory),
    rules: rulesOf(guest, inventory),
    stays: await listStays(context, guest),
  };
}

const rulesOf = (guest: Guest, inventory: Inventory) =>
  [...inventory.rules.values()]
    .filter((rule) => rule.enabled && guestIdsOfRule(rule, inventory).has(guest.id))
    .map((rule) => ({
      id: rule.id,
      name: rule.name,
      relation: rule.relation,
      hard: rule.hard,
      violated: violatorsOfRule(rule, inventory).has(guest.id),
    }));
