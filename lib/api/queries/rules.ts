'use client';
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { call } from '../client';
import { changeRule, createRule, deleteRule, listRuleClashes, listRules, previewRule } from '../endpoints/rules';
import type { Rule, saveRuleRequest } from '../schemas/rules';
import { queryFor } from './query-for';

export type SaveRuleRequest = z.input<typeof saveRuleRequest>;

export const rulesQuery = () => queryOptions({ ...queryFor(listRules, {}), staleTime: 60_000 });
export const ruleClashesQuery = () => queryFor(listRuleClashes, {});

/** What a rule would mean; the effect of the sentence before stays in sight until the next is known. */
export const rulePreviewQuery = (rule: Omit<SaveRuleRequest, 'acceptClash'>, ruleId: string | null) =>
  queryOptions({ ...queryFor(previewRule, { body: { rule, ruleId } }), placeholderData: keepPreviousData, staleTime: 5_000 });

const useRuleMutation = <Input, Answer>(mutationFn: (input: Input) => Promise<Answer>) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    onSettled: () => {
      void client.invalidateQueries({ queryKey: [listRules.id] });
      void client.invalidateQueries({ queryKey: [listRuleClashes.id] });
    },
  });
};

type Saved = Pick<Rule, 'id' | 'revision'>;

/** Adds a rule, or replaces the one it is given. */
export const useSaveRule = () =>
  useRuleMutation(({ rule, body }: { rule: Saved | null; body: SaveRuleRequest }) =>
    rule === null ? call(createRule, { body }) : call(changeRule, { params: { ruleId: rule.id }, body, ifMatch: rule.revision }),
  );
export const useDeleteRule = () =>
  useRuleMutation((rule: Saved) => call(deleteRule, { params: { ruleId: rule.id }, ifMatch: rule.revision }));
