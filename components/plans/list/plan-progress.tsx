'use client';
import { useTranslations } from 'use-intl';
import { MeterBar } from '@/components/ui/meter-bar';
import type { PlanSummary } from '@/lib/api/schemas/plans';
import { usePlanName } from '../words/use-plan-words';

/** How far a plan is: its steps before it runs, a bar while it runs, what was done of it afterwards. */
export function PlanProgress({ plan }: { plan: PlanSummary }) {
  const t = useTranslations('plans.list');
  const nameOf = usePlanName();
  const { total, skipped, done, failed } = plan.steps;
  const chosen = total - skipped;
  if (plan.startedAt === null)
    return (
      <span className="truncate">
        {t('stepsOf', { total: chosen })}
        {skipped > 0 && <span className="text-muted"> · {t('skipped', { count: skipped })}</span>}
      </span>
    );
  return (
    <span className="flex w-full min-w-0 items-center gap-2">
      <span className="whitespace-nowrap tabular-nums">{t('stepsDone', { done, total: chosen })}</span>
      {failed > 0 && <span className="whitespace-nowrap text-error">{t('failed', { count: failed })}</span>}
      {plan.endedAt === null && chosen > 0 && (
        <MeterBar share={done / chosen} tone="busy" label={t('progress', { name: nameOf(plan) })} className="flex-1" />
      )}
    </span>
  );
}
