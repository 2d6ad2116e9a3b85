import type { z } from 'zod';
import type { ReadOnly } from '@/lib/api/read-only';
import type { listOf, rule } from '@/lib/api/schemas/pool';
import { compareNaturally } from '@/lib/domain/filter/natural-order';
import type { OperationContext } from '../context';

/** Placement rules by name. */
export function listRules({ inventory }: OperationContext): ReadOnly<z.input<ReturnType<typeof listOf<typeof rule>>>> {
  const items = [...inventory.rules.values()].sort((a, b) => compareNaturally(a.name, b.name));
  return { items, total: items.length, revision: inventory.revision };
}
