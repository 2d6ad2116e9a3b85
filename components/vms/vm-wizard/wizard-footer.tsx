'use client';
import { ArrowLeft, ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { CreateError } from './create-error';
import { namesOf } from './draft-errors';
import { useCreate } from './use-create';
import { useDraft } from './use-draft';
import type { LivePlacement } from './use-live-placement';
import { type WizardStep, wizardSteps } from './vm-draft';

/** Back, Next, and Create from any step; what stands against creating is said on the button. */
export function WizardFooter({
  step,
  onStep,
  placement,
  children,
}: {
  step: WizardStep;
  onStep: (step: WizardStep) => void;
  placement: LivePlacement;
  /** What stands above the buttons. */
  children: ReactNode;
}) {
  const t = useTranslations('wizard');
  const { draft, errors, showAll } = useDraft();
  const create = useCreate(placement.preview);
  const index = wizardSteps.indexOf(step);
  const before = wizardSteps[index - 1];
  const after = wizardSteps[index + 1];
  const nowhere = placement.preview !== undefined && placement.preview.decision.chosen === null && draft.source !== 'clone';
  const [firstError] = errors;
  const press = () => {
    if (!firstError) return create.submit(draft);
    showAll();
    onStep(firstError.step);
  };
  return (
    <footer className="sticky bottom-0 border-t bg-surface">
      {children}
      <div className="px-4 py-2.5">
        <CreateError error={create.error} />
        <div className="flex flex-wrap items-center gap-2">
          {before && (
            <Button icon={<ArrowLeft />} onClick={() => onStep(before)}>
              {t('back')}
            </Button>
          )}
          <span className="invisible flex-1 text-right text-muted text-xs sm:visible">
            {errors.length > 0 && t('cannotYet', { count: errors.length })}
          </span>
          {after && (
            <Button variant={index < 4 ? 'primary' : 'default'} onClick={() => onStep(after)}>
              {t('next')}
              <ArrowRight />
            </Button>
          )}
          <Button
            variant={after && index < 4 ? 'default' : 'primary'}
            loading={create.isPending}
            disabledReason={nowhere && errors.length === 0 ? t('fitsNowhere') : null}
            onClick={press}
          >
            {draft.source === 'clone' ? t('clone') : t('create', { count: namesOf(draft).length })}
          </Button>
        </div>
      </div>
    </footer>
  );
}
