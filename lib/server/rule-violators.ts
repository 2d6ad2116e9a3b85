import type { Inventory } from '@/lib/domain/inventory/inventory';
import { violatorsOfRule } from '@/lib/domain/rule-violations';

interface Known {
  readonly revision: number;
  readonly ids: ReadonlySet<string>;
}

const known = new WeakMap<Inventory, Known>();

/** Every guest that violates a rule now; worked out once per revision of the pool. */
export function violatorsOf(inventory: Inventory): ReadonlySet<string> {
  const last = known.get(inventory);
  if (last?.revision === inventory.revision) return last.ids;
  const ids = new Set([...inventory.rules.values()].flatMap((rule) => [...violatorsOfRule(rule, inventory)]));
  known.set(inventory, { revision: inventory.revision, ids });
  return ids;
}
