'use client';
import { useTranslations } from 'use-intl';
import { StateBadge } from '@/components/ui/state-badge';
import type { Plan, PlanSummary } from '@/lib/api/schemas/plans';
import { planTones } from './plan-tones';

/** State of a plan as shape, colour and word; a plan that was told to stop says so until its last move is called off. */
export function PlanStateBadge({ plan, pill }: { plan: Pick<PlanSummary, 'state'> & Partial<Pick<Plan, 'problem'>>; pill?: boolean }) {
  const t = useTranslations('plans.state');
  const isStopping = plan.state === 'running' && plan.problem?.code === 'plan-cancelled';
  return (
    <StateBadge tone={planTones[plan.state]} pill={pill ?? false}>
      {t(isStopping ? 'being-cancelled' : plan.state)}
    </StateBadge>
  );
}
