import type { Plan } from '@/lib/domain/model/plan';
import type { PoolRuntime } from '../context';
import { ApiError } from '../problem';

/** A plan, open or closed; throws `not-found`. */
export async function getPlanOrThrow({ inventory, store }: Pick<PoolRuntime, 'inventory' | 'store'>, id: string): Promise<Plan> {
  const found = inventory.plans.get(id) ?? (await store.findPlan(id));
  if (found) return found;
  throw new ApiError('not-found', { kind: 'plan', id });
}

/** Plans that a plan opened, newest first. */
export async function childPlansOf({ inventory, store }: Pick<PoolRuntime, 'inventory' | 'store'>, id: string): Promise<readonly Plan[]> {
  const { items } = await store.listPlans({ parentId: id }, 200, null);
  return items.map((plan) => inventory.plans.get(plan.id) ?? plan);
}
