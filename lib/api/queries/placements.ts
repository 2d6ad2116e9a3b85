import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { countFits, getDecision, previewPlacement } from '../endpoints/placements';
import { listClusters } from '../endpoints/pool';
import type { fitCountsRequest, placementPreviewRequest } from '../schemas/decisions';
import { queryFor } from './query-for';

export type PlacementPreviewInput = z.input<typeof placementPreviewRequest>;

/** Where a request would go. The last answer stays in sight while the next is on its way, so that the panel never flickers. */
export const previewQuery = (body: PlacementPreviewInput) =>
  queryOptions({ ...queryFor(previewPlacement, { body }), placeholderData: keepPreviousData, staleTime: 5_000 });

export const fitsQuery = (sizes: z.input<typeof fitCountsRequest>['sizes']) =>
  queryOptions({ ...queryFor(countFits, { body: { sizes } }), staleTime: 30_000 });

/** A kept decision never changes. */
export const decisionQuery = (decisionId: string) =>
  queryOptions({ ...queryFor(getDecision, { params: { decisionId } }), staleTime: Number.POSITIVE_INFINITY });

export const clustersQuery = () => queryOptions({ ...queryFor(listClusters, {}), staleTime: 60_000 });
