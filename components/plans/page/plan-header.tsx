'use client';
import { useTranslations } from 'use-intl';
import { PageHeader } from '@/components/ui/page-header';
import { RelativeTime } from '@/components/ui/relative-time';
import { TextLink } from '@/components/ui/text-link';
import { useFormat } from '@/components/ui/use-format';
import type { Plan } from '@/lib/api/schemas/plans';
import { WhyButton } from '../../causes/why-button';
import { PlanButtons } from '../actions/plan-buttons';
import { PlanCause } from '../words/plan-cause';
import { PlanStateBadge } from '../words/plan-state-badge';
import { usePlanName } from '../words/use-plan-words';

export function PlanHeader({ plan }: { plan: Plan }) {
  const t = useTranslations('plans');
  const nameOf = usePlanName();
  return (
    <PageHeader
      crumbs={[{ label: t('title'), href: '/plans' }]}
      title={nameOf(plan)}
      state={<PlanStateBadge plan={plan} pill />}
      meta={<PlanMeta plan={plan} />}
      actions={<PlanButtons plan={plan} />}
    />
  );
}

/** Whose doing it is, when and from what it was made, and when it begins. */
export function PlanMeta({ plan }: { plan: Plan }) {
  const t = useTranslations('plans');
  const format = useFormat();
  return (
    <>
      <PlanCause plan={plan} />
      <WhyButton of={plan.id} compact />
      <RelativeTime at={plan.createdAt} />
      <span>{t('page.madeFrom', { revision: plan.stateRevision })}</span>
      {plan.state === 'scheduled' && plan.startAt !== null && <span>{t('page.startsAt', { time: format.dateTime(plan.startAt) })}</span>}
      {plan.parentId !== null && <TextLink href={`/plans/${plan.parentId}`}>{t('page.partOf')}</TextLink>}
    </>
  );
}
