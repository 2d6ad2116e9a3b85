import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { call } from '../client';
import { actOnPlan, changePlan, createPlan, getPlan, listPlans } from '../endpoints/plans';
import type { KeysetListInput } from '../keyset-list';
import type { changePlanRequest, Plan, PlanRequest, PlanSummary, planActions, planListQuery } from '../schemas/plans';
import { queryFor, queryKeyOf } from './query-for';

export type PlanAction = (typeof planActions)[number];
export type PlanFilter = Omit<z.input<typeof planListQuery>, 'cursor'>;

export const planQuery = (planId: string) => queryFor(getPlan, { params: { planId } });

/** One plain page of plans, newest first. */
export const planPageQuery = (query: PlanFilter) => queryFor(listPlans, { query });

/** Plans, newest first, a page at a time as the table scrolls: what useKeysetList takes. */
export const planListInput = (query: PlanFilter): KeysetListInput<PlanSummary> => ({
  key: queryKeyOf(listPlans, { query }),
  fetchPage: (cursor, signal) => call(listPlans, { query: { ...query, ...(cursor ? { cursor } : {}) }, ...(signal ? { signal } : {}) }),
});

/** Works out a plan of what is asked for; the answer is the proposal to show. */
export const useCreatePlan = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: PlanRequest) => call(createPlan, { body }),
    onSuccess: (plan) => client.setQueryData(planQuery(plan.id).queryKey, plan),
    onSettled: () => client.invalidateQueries({ queryKey: [listPlans.id] }),
  });
};

const shownPlan = (client: QueryClient, planId: string) => client.getQueryData<Plan>(planQuery(planId).queryKey);

interface PlanChange {
  readonly planId: string;
  readonly body: z.input<typeof changePlanRequest>;
}

/**
 * Unchecks steps, or chooses for guests that cannot move. Changes go out one after the other, each upon the answer to the one before;
 * the answer replaces what is shown. A plan that runs is newer with every step, so a choice made then is not bound to what was seen.
 */
export const useChangePlan = () => {
  const client = useQueryClient();
  return useMutation({
    scope: { id: changePlan.id },
    mutationFn: ({ planId, body }: PlanChange) => {
      const shown = shownPlan(client, planId);
      const isStill = shown?.state === 'proposed' || shown?.state === 'scheduled';
      return call(changePlan, { params: { planId }, body, ...(isStill ? { ifMatch: shown.revision } : {}) });
    },
    onMutate: ({ planId }) => client.cancelQueries({ queryKey: planQuery(planId).queryKey }),
    onSuccess: (plan: Plan) => client.setQueryData(planQuery(plan.id).queryKey, plan),
    onError: (_, { planId }) => client.invalidateQueries({ queryKey: planQuery(planId).queryKey }),
  });
};

interface PlanDeed {
  readonly planId: string;
  readonly action: PlanAction;
  /** As it was seen, for deeds that depend on what the plan says; not for stopping one that runs. */
  readonly revision?: number;
  readonly startAt?: string;
}

export const useActOnPlan = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ planId, action, revision, startAt }: PlanDeed) =>
      call(actOnPlan, {
        params: { planId, action },
        body: startAt === undefined ? {} : { startAt },
        ...(revision === undefined ? {} : { ifMatch: revision }),
      }),
    onSuccess: (plan: Plan) => client.setQueryData(planQuery(plan.id).queryKey, plan),
    onError: (_, { planId }) => client.invalidateQueries({ queryKey: planQuery(planId).queryKey }),
    onSettled: () => client.invalidateQueries({ queryKey: [listPlans.id] }),
  });
};
