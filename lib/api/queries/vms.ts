import { infiniteQueryOptions, keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { type CallOptions, call } from '../client';
import { countFits, previewPlacement } from '../endpoints/placements';
import * as endpoints from '../endpoints/vms';
import type { KeysetListInput } from '../keyset-list';
import type { BulkRequest } from '../schemas/bulk';
import type { changeVmRequest, resizePreviewQuery } from '../schemas/change-vms';
import type { createVmsRequest } from '../schemas/create-vms';
import type { Page } from '../schemas/shared';
import type { VmAction } from '../schemas/vm-actions';
import type { VmRow, vmListQuery } from '../schemas/vm-list';
import { queryFor, queryKeyOf } from './query-for';

export type VmListQuery = Omit<z.input<typeof vmListQuery>, 'cursor'>;

/** The list, page by page. */
export const vmListInput = (query: VmListQuery): KeysetListInput<VmRow> => ({
  key: queryKeyOf(endpoints.listVms, { query }),
  fetchPage: (cursor, signal) => call(endpoints.listVms, { query: { ...query, cursor }, ...(signal ? { signal } : {}) }),
});

export const vmsQuery = (query: VmListQuery) => queryOptions(queryFor(endpoints.listVms, { query }));
/** Ids of the first `most` VMs that match, by as many requests as it takes. */
export async function listVmIds(filter: string, most: number): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<VmRow> = await call(endpoints.listVms, {
      query: { filter, sort: 'name', limit: 500, ...(cursor ? { cursor } : {}) },
    });
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  } while (cursor !== null && ids.length < most);
  return ids.slice(0, most);
}

export const vmQuery = (vmId: string) => queryOptions(queryFor(endpoints.getVm, { params: { vmId } }));
export const vmPlacementQuery = (vmId: string) => queryOptions(queryFor(endpoints.getVmPlacement, { params: { vmId } }));
export const moveTargetsQuery = (vmId: string) => queryOptions(queryFor(endpoints.listMoveTargets, { params: { vmId } }));

export const vmHistoryPages = (vmId: string) =>
  infiniteQueryOptions({
    queryKey: queryKeyOf(endpoints.listVmHistory, { vmId, pages: true }),
    queryFn: ({ pageParam, signal }) =>
      call(endpoints.listVmHistory, { params: { vmId }, query: { limit: 50, ...(pageParam ? { cursor: pageParam } : {}) }, signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
  });

export const resizeQuery = (vmId: string, query: z.input<typeof resizePreviewQuery>) =>
  queryOptions({ ...queryFor(endpoints.previewResize, { params: { vmId }, query }), placeholderData: keepPreviousData });

/** CPU of the last hour of the rows in sight; the former lines stay while others are fetched. */
export const sparklinesQuery = (ids: readonly string[]) =>
  queryOptions({
    ...queryFor(endpoints.listSparklines, { query: { ids: ids.join(',') } }),
    placeholderData: keepPreviousData,
    staleTime: 20_000,
    refetchInterval: 20_000,
  });

/** What any change of a VM makes out of date, before the live stream says so. */
function useRefreshVms() {
  const client = useQueryClient();
  const changed = [endpoints.listVms, endpoints.getVm, endpoints.getVmPlacement, endpoints.listMoveTargets, previewPlacement, countFits];
  return () => Promise.all(changed.map((endpoint) => client.invalidateQueries({ queryKey: [endpoint.id] })));
}

/** One key per press: a repeat after a lost answer creates nothing twice. */
export const useCreateVms = () => {
  const refresh = useRefreshVms();
  return useMutation({
    mutationFn: ({ body, idempotencyKey }: { body: z.input<typeof createVmsRequest>; idempotencyKey: string }) =>
      call(endpoints.createVms, { body, idempotencyKey }),
    onSuccess: refresh,
  });
};

export const useChangeVm = (vmId: string) => {
  const refresh = useRefreshVms();
  return useMutation({
    mutationFn: ({ ifMatch, ...body }: z.input<typeof changeVmRequest> & CallOptions) =>
      call(endpoints.changeVm, { params: { vmId }, body, ...(ifMatch === undefined ? {} : { ifMatch }) }),
    onSettled: refresh,
  });
};

export const useDeleteVm = () => {
  const refresh = useRefreshVms();
  return useMutation({
    mutationFn: (vmId: string) => call(endpoints.deleteVm, { params: { vmId } }),
    onSuccess: refresh,
  });
};

export interface VmDeed {
  readonly vmId: string;
  readonly action: VmAction;
  readonly body?: z.input<NonNullable<typeof endpoints.actOnVm.body>>;
}

export const useActOnVm = () => {
  const refresh = useRefreshVms();
  return useMutation({
    mutationFn: ({ vmId, action, body = {} }: VmDeed) => call(endpoints.actOnVm, { params: { vmId, action }, body }),
    onSuccess: refresh,
  });
};

/** Judged once per opening of the sheet: its token names the selection as it was then. */
export const judgeBulkQuery = (body: BulkRequest) =>
  queryOptions({ ...queryFor(endpoints.judgeBulk, { body }), staleTime: Number.POSITIVE_INFINITY, gcTime: 0, retry: false });

export const useRunBulk = () => {
  const refresh = useRefreshVms();
  return useMutation({ mutationFn: (token: string) => call(endpoints.runBulk, { body: { token } }), onSuccess: refresh });
};
