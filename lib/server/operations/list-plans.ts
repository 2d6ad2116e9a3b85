import type { z } from 'zod';
import type { ReadOnly } from '@/lib/api/read-only';
import type { planListQuery, planPage } from '@/lib/api/schemas/plans';
import { toPlanSummary } from '../answers/to-plan';
import type { OperationContext } from '../context';

/** Plans of every kind, newest first; those that a plan opened stand with it and are left out. */
export async function listPlans(
  { store, inventory }: OperationContext,
  { query }: { query: z.output<typeof planListQuery> },
): Promise<ReadOnly<z.input<typeof planPage>>> {
  const { kind, state, scopeId, limit, cursor = null } = query;
  const filter = {
    ...(kind && { kinds: [kind] }),
    ...(state && { states: [state] }),
    ...(scopeId !== undefined && { scopeId }),
    parentId: null,
  };
  const page = await store.listPlans(filter, limit, cursor);
  return {
    items: page.items.map((plan) => toPlanSummary(inventory.plans.get(plan.id) ?? plan)),
    total: page.total,
    nextCursor: page.nextCursor,
    revision: inventory.revision,
  };
}
