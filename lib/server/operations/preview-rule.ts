import type { z } from 'zod';
import type { ReadOnly } from '@/lib/api/read-only';
import type { rulePreview, rulePreviewRequest } from '@/lib/api/schemas/rules';
import { copyInventory } from '@/lib/domain/inventory/copy-inventory';
import { guestIdsOfRule, violatorsOfRule } from '@/lib/domain/rule-violations';
import { findClashes } from '@/lib/domain/rules/find-clashes';
import { repairMoves } from '@/lib/domain/rules/repair-moves';
import { PlacementIndex } from '@/lib/domain/scheduler/placement-index';
import { toRuleClash, toSomeGuests } from '../answers/to-rule';
import type { OperationContext } from '../context';
import { checkRule, toRule } from '../rule-request';

/** Stands for the rule until it is saved. */
const previewedId = 'previewed';

/** What a rule would mean for the pool as it runs now. Nothing is saved. */
export function previewRule(
  context: OperationContext,
  { body }: { body: z.output<typeof rulePreviewRequest> },
): ReadOnly<z.input<typeof rulePreview>> {
  const { inventory, loads, cause } = context;
  checkRule(body.rule, inventory, body.ruleId);
  const rule = toRule(body.rule, body.ruleId ?? previewedId);
  const violators = violatorsOfRule(rule, inventory);
  const others = [...inventory.rules.values()].filter(({ id }) => id !== rule.id);
  // A copy of the whole pool is worth making only when there is something to repair.
  const { moves, stuck } =
    violators.size === 0
      ? { moves: [], stuck: [] }
      : repairMoves(new PlacementIndex(copyInventory(inventory, { rule: [rule] }), loads), [rule], cause);
  return {
    members: toSomeGuests(
      [...guestIdsOfRule(rule, inventory)].filter((id) => inventory.guests.has(id)),
      inventory,
    ),
    violators: toSomeGuests([...violators], inventory),
    clashes: findClashes([...others, rule], inventory, rule).map((clash) => toRuleClash(clash, inventory, previewedId)),
    repair: {
      moves: moves.length,
      stuck: toSomeGuests(
        stuck.map(({ guest }) => guest.id),
        inventory,
      ),
    },
  };
}
