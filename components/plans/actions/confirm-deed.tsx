'use client';
import { useTranslations } from 'use-intl';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { useFormat } from '@/components/ui/use-format';
import type { Plan } from '@/lib/api/schemas/plans';
import { usePlanDeeds } from './use-plan-deeds';

type ConfirmedDeed = 'apply' | 'cancel' | 'roll-back' | 'discard';

const titles = { apply: 'applyTitle', cancel: 'cancelTitle', 'roll-back': 'rollBackTitle', discard: 'discardTitle' } as const;

/** Says what a deed means in numbers before it is done. */
export function ConfirmDeed({
  plan,
  deed,
  confirmLabel,
  onClose,
}: {
  plan: Plan;
  deed: ConfirmedDeed;
  confirmLabel: string;
  onClose: () => void;
}) {
  const t = useTranslations('plans.action');
  const deeds = usePlanDeeds(plan);
  const count = plan.steps.filter(({ skipped }) => !skipped).length;
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t(titles[deed], { count })}
      confirmLabel={confirmLabel}
      danger={deed === 'discard'}
      loading={deeds.pending === deed}
      onConfirm={() => deeds.run(deed, { onDone: onClose })}
    >
      {deed === 'apply' && <ApplyWords plan={plan} />}
      {deed === 'roll-back' && t('rollBackBody', { count: plan.steps.filter(({ state }) => state === 'done').length })}
      {deed === 'cancel' && t('cancelBody')}
      {deed === 'discard' && t('discardBody')}
    </ConfirmDialog>
  );
}

function ApplyWords({ plan }: { plan: Plan }) {
  const t = useTranslations('plans.action');
  const format = useFormat();
  const chosen = plan.steps.filter(({ skipped }) => !skipped);
  const left = plan.steps.length - chosen.length;
  const bytes = chosen.reduce((sum, step) => sum + step.bytesToCopy, 0);
  return (
    <>
      <p>{t('applyBody', { bytes: format.bytes(bytes), duration: format.duration(plan.seconds * 1000) })}</p>
      {left > 0 && <p className="mt-1.5">{t('applyLeft', { count: left })}</p>}
      {plan.notDone.length > 0 && <p className="mt-1.5">{t('applyStays', { count: plan.notDone.length })}</p>}
    </>
  );
}
