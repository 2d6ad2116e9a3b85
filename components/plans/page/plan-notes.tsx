'use client';
import { RefreshCw } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { type Tone, ToneIcon } from '@/components/ui/tone';
import type { Plan } from '@/lib/api/schemas/plans';
import { usePlanDeeds } from '../actions/use-plan-deeds';
import { usePlanReason } from '../words/use-plan-reason';

/** What a reader must know before the rest: the pool has moved on, or the plan did not end as it should. */
export function PlanNotes({ plan }: { plan: Plan }) {
  const { reason } = usePlanReason();
  return (
    <>
      {plan.isStale && <StaleNote plan={plan} />}
      {plan.problem && (
        <p
          role="status"
          className={cn(
            'flex items-center gap-2 rounded-lg border px-3 py-2',
            plan.state === 'failed' ? 'border-error bg-error-soft' : 'border-warning bg-warning-soft',
          )}
        >
          <ToneIcon tone={toneOf(plan)} />
          {reason(plan.problem)}
        </p>
      )}
    </>
  );
}

const toneOf = ({ state }: Plan): Tone => (state === 'failed' ? 'error' : 'warning');

function StaleNote({ plan }: { plan: Plan }) {
  const t = useTranslations('plans.page');
  const deeds = usePlanDeeds(plan);
  return (
    <div role="status" className="flex flex-wrap items-center gap-x-3 gap-y-2 rounded-lg border border-warning bg-warning-soft px-3 py-2">
      <ToneIcon tone="warning" />
      <p className="min-w-0 flex-1 basis-64">
        <strong className="font-medium">{t('stale')}.</strong> {t('staleHint')}
      </p>
      <Button size="sm" icon={<RefreshCw />} loading={deeds.pending === 'recheck'} onClick={() => deeds.run('recheck')}>
        {t('recheck')}
      </Button>
    </div>
  );
}
