import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { call } from '../client';
import { getAvailability, getFailureMatrix, getFailurePreview } from '../endpoints/ha';
import { changeCluster } from '../endpoints/pool';
import { changeVm } from '../endpoints/vms';
import type { changeVmRequest } from '../schemas/change-vms';
import type { changeClusterRequest } from '../schemas/pool';
import { queryFor } from './query-for';

/** Of every cluster. */
export const availabilityInput = { query: {} } as const;
export const availabilityQuery = () => queryOptions({ ...queryFor(getAvailability, availabilityInput), placeholderData: keepPreviousData });

/** How a cluster would bear any so many failures: asked while a number is being chosen. */
export const toleranceQuery = (clusterId: string, count: number) =>
  queryOptions({ ...queryFor(getAvailability, { query: { clusterId, count } }), placeholderData: keepPreviousData });

export const failureMatrixQuery = (clusterId: string) =>
  queryOptions({ ...queryFor(getFailureMatrix, { query: { clusterId } }), placeholderData: keepPreviousData });

export const failurePreviewQuery = (hostId: string) =>
  queryOptions({ ...queryFor(getFailurePreview, { params: { hostId } }), placeholderData: keepPreviousData });

type PolicyChange = NonNullable<NonNullable<z.input<typeof changeClusterRequest>['policy']>['ha']>;

const useRefreshed = () => {
  const client = useQueryClient();
  return () => {
    for (const { id } of [getAvailability, getFailureMatrix, getFailurePreview]) void client.invalidateQueries({ queryKey: [id] });
  };
};

/** Changes parts of a cluster's HA policy, and with it what share of each host is kept free. */
export const useChangeHaPolicy = (clusterId: string) => {
  const onSettled = useRefreshed();
  return useMutation({
    mutationFn: ({ haReserve, ...ha }: PolicyChange & { readonly haReserve?: number }) =>
      call(changeCluster, { params: { clusterId }, body: { policy: { ha, ...(haReserve === undefined ? {} : { haReserve }) } } }),
    onSettled,
  });
};

type RestartChange = Pick<z.input<typeof changeVmRequest>, 'restartPriority' | 'dependsOn'>;

/** When a VM is started after a failure, and after whom. */
export const useChangeRestart = () => {
  const onSettled = useRefreshed();
  return useMutation({
    mutationFn: ({ vmId, ...body }: RestartChange & { readonly vmId: string }) => call(changeVm, { params: { vmId }, body }),
    onSettled,
  });
};
