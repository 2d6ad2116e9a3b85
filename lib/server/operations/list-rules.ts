import type { z } from 'zod';
import type { ReadOnly } from '@/lib/api/read-only';
import type { listOf } from '@/lib/api/schemas/pool';
import type { ruleInForce } from '@/lib/api/schemas/rules';
import { compareNaturally } from '@/lib/domain/filter/natural-order';
import { toRuleInForce } from '../answers/to-rule';
import type { OperationContext } from '../context';

/** Placement rules by name, each with the guests it speaks of and those that break it. */
export function listRules({ inventory }: OperationContext): ReadOnly<z.input<ReturnType<typeof listOf<typeof ruleInForce>>>> {
  const rules = [...inventory.rules.values()].sort((a, b) => compareNaturally(a.name, b.name));
  return { items: rules.map((rule) => toRuleInForce(rule, inventory)), total: rules.length, revision: inventory.revision };
}
