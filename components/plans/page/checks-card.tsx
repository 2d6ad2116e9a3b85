'use client';
import { useTranslations } from 'use-intl';
import { Card } from '@/components/ui/card';
import { ToneIcon } from '@/components/ui/tone';
import type { Plan } from '@/lib/api/schemas/plans';
import { usePlanReason } from '../words/use-plan-reason';

/** What holds of the pool when all chosen steps are done, and what does not. */
export function ChecksCard({ plan }: { plan: Plan }) {
  const t = useTranslations('plans.check');
  const { reason } = usePlanReason();
  if (plan.checks.length === 0) return null;
  return (
    <Card title={t('title')}>
      <ul className="flex flex-col gap-1.5">
        {plan.checks.map(({ name, ok, why }) => (
          <li key={name} className="flex items-start gap-2">
            <ToneIcon tone={ok ? 'ok' : 'error'} className="mt-0.5" />
            <span>
              <span className="font-medium">{t(name)}</span> <span className="sr-only">{t(ok ? 'ok' : 'bad')}</span>
              <span className={ok ? 'text-muted' : ''}>{reason(why)}</span>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
