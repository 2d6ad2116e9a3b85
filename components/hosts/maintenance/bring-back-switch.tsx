'use client';
import { useOptimistic, useTransition } from 'react';
import { useTranslations } from 'use-intl';
import { Switch } from '@/components/ui/switch';
import { useProblemToast } from '@/components/vms/actions/use-problem-toast';
import { useChangePlan } from '@/lib/api/queries/plans';
import type { Plan } from '@/lib/api/schemas/plans';

const changeable: ReadonlySet<Plan['state']> = new Set(['proposed', 'scheduled', 'running']);

/** Whether guests come home when the host leaves maintenance; once the plan has ended, what was wished. */
export function BringBackSwitch({ plan }: { plan: Plan }) {
  const t = useTranslations('plans.maintenance');
  const tell = useProblemToast();
  const change = useChangePlan();
  const [wished, show] = useOptimistic(plan.options.bringBack === true);
  const [, begin] = useTransition();
  if (plan.state === 'succeeded') return <p className="text-muted">{t(wished ? 'willReturn' : 'willStay')}</p>;
  if (!changeable.has(plan.state)) return null;
  const wish = (bringBack: boolean) =>
    begin(async () => {
      show(bringBack);
      await change.mutateAsync({ planId: plan.id, body: { bringBack } }).catch(tell);
    });
  return (
    <Switch checked={wished} onCheckedChange={wish}>
      {t('bringBack')}
    </Switch>
  );
}
