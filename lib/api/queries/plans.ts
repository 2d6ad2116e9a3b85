import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { call } from '../client';
import { actOnPlan, changePlan, createPlan, getPlan, listPlans } from '../endpoints/plans';
import type { changePlanRequest, Plan, PlanRequest, planActions, planListQuery } from '../schemas/plans';
import { queryFor, queryKeyOf } from './query-for';

export type PlanAction = (typeof planActions)[number];
type PlanFilter = Omit<z.input<typeof planListQuery>, 'limit' | 'cursor'>;

export const planQuery = (planId: string) => queryFor(getPlan, { params: { planId } });

/** Plans, newest first, a page at a time. */
export const planListQueryOptions = (query: PlanFilter) =>
  infiniteQueryOptions({
    queryKey: queryKeyOf(listPlans, { query, pages: true }),
    queryFn: ({ pageParam, signal }) =>
      call(listPlans, { query: { ...query, limit: 50, ...(pageParam ? { cursor: pageParam } : {}) }, signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
  });

/** Works out a plan of what is asked for; the answer is the proposal to show. */
export const useCreatePlan = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: PlanRequest) => call(createPlan, { body }),
    onSettled: () => client.invalidateQueries({ queryKey: [listPlans.id] }),
  });
};

/** Unchecks steps, or chooses for guests that cannot move. The answer replaces what is shown. */
export const useChangePlan = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ planId, revision, body }: { planId: string; revision: number; body: z.input<typeof changePlanRequest> }) =>
      call(changePlan, { params: { planId }, ifMatch: revision, body }),
    onSuccess: (plan: Plan) => client.setQueryData(planQuery(plan.id).queryKey, plan),
    onError: (_, { planId }) => client.invalidateQueries({ queryKey: planQuery(planId).queryKey }),
  });
};

export const useActOnPlan = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ planId, action, revision, startAt }: { planId: string; action: PlanAction; revision: number; startAt?: string }) =>
      call(actOnPlan, { params: { planId, action }, ifMatch: revision, body: startAt === undefined ? {} : { startAt } }),
    onSuccess: (plan: Plan) => client.setQueryData(planQuery(plan.id).queryKey, plan),
    onSettled: () => client.invalidateQueries({ queryKey: [listPlans.id] }),
  });
};
