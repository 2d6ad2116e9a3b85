'use client';
import { CalendarClock, CircleX, Play, Trash2, Undo2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { useKeys } from '@/components/ui/keyboard/use-keys';
import { useSentence } from '@/components/ui/use-sentence';
import type { PlanAction } from '@/lib/api/queries/plans';
import type { Plan } from '@/lib/api/schemas/plans';
import { ConfirmDeed } from './confirm-deed';
import { ScheduleDialog } from './schedule-dialog';

export type AskedDeed = Exclude<PlanAction, 'recheck'>;

const icons: Readonly<Record<AskedDeed, ReactNode>> = {
  apply: <Play />,
  schedule: <CalendarClock />,
  cancel: <CircleX />,
  'roll-back': <Undo2 />,
  discard: <Trash2 />,
};

/** Deeds that have a meaning in a state; of these, those that are not possible now say why. */
const deedsIn: Readonly<Record<Plan['state'], readonly AskedDeed[]>> = {
  proposed: ['discard', 'schedule', 'apply'],
  scheduled: ['discard', 'cancel', 'schedule', 'apply'],
  running: ['roll-back', 'cancel'],
  'rolling-back': ['roll-back', 'cancel'],
  simulated: ['apply'],
  succeeded: ['roll-back'],
  failed: ['roll-back'],
  cancelled: ['roll-back'],
  'rolled-back': ['apply'],
  discarded: ['apply'],
};

/** What may be done with a plan now. `a` asks to apply it. */
export function PlanButtons({ plan, applyLabel }: { plan: Plan; applyLabel?: string }) {
  const t = useTranslations('plans.action');
  const sentence = useSentence();
  const [asked, setAsked] = useState<AskedDeed | null>(null);
  const chosen = plan.steps.filter(({ skipped }) => !skipped).length;
  const canApply = plan.actions.apply.allowed;
  useKeys(canApply ? [{ keys: 'a', label: t('key'), group: 'object', run: () => setAsked('apply') }] : []);
  const labelOf = (deed: AskedDeed) => {
    if (deed === 'apply') return applyLabel ?? t('applyCount', { count: chosen });
    if (plan.state === 'scheduled' && deed === 'cancel') return t('unschedule');
    return plan.state === 'scheduled' && deed === 'schedule' ? t('reschedule') : t(deed);
  };
  return (
    <>
      {deedsIn[plan.state].map((deed) => {
        const { reason } = plan.actions[deed];
        return (
          <Button
            key={deed}
            variant={deed === 'apply' ? 'primary' : 'default'}
            icon={icons[deed]}
            disabledReason={reason && sentence('reason', reason)}
            onClick={() => setAsked(deed)}
          >
            {labelOf(deed)}
          </Button>
        );
      })}
      {asked === 'schedule' ? (
        <ScheduleDialog plan={plan} onClose={() => setAsked(null)} />
      ) : (
        asked !== null && <ConfirmDeed plan={plan} deed={asked} confirmLabel={labelOf(asked)} onClose={() => setAsked(null)} />
      )}
    </>
  );
}
