import type { z } from 'zod';
import type { ruleRequest, saveRuleRequest } from '@/lib/api/schemas/rules';
import type { Inventory } from '@/lib/domain/inventory/inventory';
import type { Rule } from '@/lib/domain/model/rule';
import { findClashes } from '@/lib/domain/rules/find-clashes';
import { ApiError, type FieldError } from './problem';

export type RuleRequest = z.output<typeof ruleRequest>;
export type SaveRuleRequest = z.output<typeof saveRuleRequest>;

/** Throws `name-taken` or `invalid` for a rule that names things that are not there, or nothing at all. */
export function checkRule(request: RuleRequest, inventory: Inventory, ownId: string | null): void {
  for (const rule of inventory.rules.values()) {
    if (rule.id !== ownId && rule.name.toLowerCase() === request.name.toLowerCase())
      throw new ApiError('name-taken', { name: request.name });
  }
  const errors = [
    ...unknownIds('guests.ids', request.guests.ids, inventory.guests),
    ...unknownIds('hosts.ids', request.hosts.ids, inventory.hosts),
  ];
  if (request.guests.ids.length + request.guests.tags.length === 0) {
    errors.push({ path: 'guests', code: 'empty', message: 'Name guests by id or by tag' });
  }
  const speaksOfHosts = request.relation === 'on' || request.relation === 'not-on';
  const hostCount = request.hosts.ids.length + request.hosts.tags.length + request.hosts.racks.length;
  if (speaksOfHosts && hostCount === 0) errors.push({ path: 'hosts', code: 'empty', message: 'Name hosts by id, tag or rack' });
  if (!speaksOfHosts && hostCount > 0) errors.push({ path: 'hosts', code: 'not-empty', message: 'This relation speaks of guests only' });
  if (errors.length > 0) throw new ApiError('invalid', {}, { errors });
}

const unknownIds = (path: string, ids: readonly string[], known: ReadonlyMap<string, unknown>): FieldError[] =>
  ids.flatMap((id, index) => (known.has(id) ? [] : [{ path: `${path}.${index}`, code: 'unknown-id', message: `There is no ${id}` }]));

/** Throws `rules-clash` for a hard rule that can never be kept together with others, unless the request says that this is known. */
export function checkClashes(request: SaveRuleRequest, rule: Rule, inventory: Inventory): void {
  if (request.acceptClash || !rule.hard || !rule.enabled) return;
  const others = [...inventory.rules.values()].filter(({ id }) => id !== rule.id);
  const clash = findClashes([...others, rule], inventory, rule).find(({ withoutHostId }) => withoutHostId === null);
  if (clash) throw new ApiError('rules-clash', { rules: clash.rules.map(({ name }) => name).join(', '), why: clash.why });
}

export const toRule = (request: RuleRequest, id: string): Rule => ({
  id,
  revision: 0,
  name: request.name,
  relation: request.relation,
  hard: request.hard,
  enabled: request.enabled,
  guests: request.guests,
  hosts: request.hosts,
});
