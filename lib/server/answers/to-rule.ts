import type { z } from 'zod';
import type { ReadOnly } from '@/lib/api/read-only';
import type { ruleClash, ruleInForce } from '@/lib/api/schemas/rules';
import type { Inventory } from '@/lib/domain/inventory/inventory';
import type { Rule } from '@/lib/domain/model/rule';
import { guestIdsOfRule, violatorsOfRule } from '@/lib/domain/rule-violations';
import type { RuleClash } from '@/lib/domain/rules/find-clashes';

/** Objects named in an answer about many; their count says how many there are. */
const mostNamed = 20;

export const toRuleInForce = (rule: Rule, inventory: Inventory): ReadOnly<z.input<typeof ruleInForce>> => ({
  ...rule,
  members: toSomeGuests(
    [...guestIdsOfRule(rule, inventory)].filter((id) => inventory.guests.has(id)),
    inventory,
  ),
  violators: toSomeGuests([...violatorsOfRule(rule, inventory)], inventory),
  named: {
    guests: rule.guests.ids.flatMap((id) => toRef('guest', inventory.guests.get(id))),
    hosts: rule.hosts.ids.flatMap((id) => toRef('host', inventory.hosts.get(id))),
  },
});

export function toSomeGuests(ids: readonly string[], inventory: Pick<Inventory, 'guests'>) {
  return { count: ids.length, items: ids.slice(0, mostNamed).flatMap((id) => toRef('guest', inventory.guests.get(id))) };
}

/** `previewedId`: the rule that is not saved yet. */
export const toRuleClash = (
  { rules, why, withoutHostId }: RuleClash,
  { hosts }: Pick<Inventory, 'hosts'>,
  previewedId: string | null = null,
): ReadOnly<z.input<typeof ruleClash>> => ({
  rules: rules.map(({ id, name }) => ({ id: id === previewedId ? null : id, name })),
  why,
  withoutHost: toRef('host', hosts.get(withoutHostId ?? ''))[0] ?? null,
});

const toRef = <Kind extends 'guest' | 'host'>(kind: Kind, object: { readonly id: string; readonly name: string } | undefined) =>
  object ? [{ kind, id: object.id, name: object.name }] : [];
