import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { compareScenarios, getCapacity, listRightSizes } from '../endpoints/capacity';
import type { RightSizing, scenario } from '../schemas/capacity';
import { queryFor } from './query-for';

export type ScenarioInput = z.input<typeof scenario>;

export const capacityQuery = () => queryOptions({ ...queryFor(getCapacity, {}), staleTime: 300_000 });

export const rightSizesQuery = (verdict: RightSizing['items'][number]['verdict'] | undefined) =>
  queryOptions({ ...queryFor(listRightSizes, { query: { verdict } }), placeholderData: keepPreviousData, staleTime: 300_000 });

/** The last comparison stays in sight while the next is worked out. */
export const comparisonQuery = (scenarios: readonly ScenarioInput[]) =>
  queryOptions({
    ...queryFor(compareScenarios, { body: { scenarios: [...scenarios] } }),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
