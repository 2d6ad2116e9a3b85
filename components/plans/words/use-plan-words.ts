'use client';
import { useTranslations } from 'use-intl';
import { useFormat } from '@/components/ui/use-format';
import type { Plan, PlanSummary } from '@/lib/api/schemas/plans';

/** Objects named in a plan's title; more are told by their number. */
const namedInTitle = 3;

/** The name of a plan in the reader's words: "Empty kvm-03 for maintenance". */
export function usePlanName(): (plan: Pick<PlanSummary, 'kind' | 'scope'> & Partial<Pick<Plan, 'options'>>) => string {
  const t = useTranslations('plans');
  const format = useFormat();
  return ({ kind, scope, options }) => {
    const names = scope.map(({ name }) => name);
    const shown = names.length > namedInTitle + 1 ? [...names.slice(0, namedInTitle), `+${names.length - namedInTitle}`] : names;
    const word = kind === 'rebalance' && options?.goal === 'pack' ? 'pack' : kind;
    return t(`name.${word}`, { scope: names.length === 0 ? t('anyRule') : format.list(shown) });
  };
}
