import type { PlanFilter } from '@/lib/api/queries/plans';
import { planKinds, planStates } from '@/lib/domain/model/plan';

const limit = 50;

/** What the list asks for: the same object on the server and here, so that both make the same key. */
export const toPlanFilter = ({ kind, state }: Pick<PlanFilter, 'kind' | 'state'>): PlanFilter => ({
  ...(kind && { kind }),
  ...(state && { state }),
  limit,
});

/** The filter that an address asks for; words that are no kind or state are left out. */
export const readPlanFilter = (search: Readonly<Record<string, string | string[] | undefined>>): PlanFilter =>
  toPlanFilter({ kind: planKinds.find((kind) => kind === search.kind), state: planStates.find((state) => state === search.state) });
