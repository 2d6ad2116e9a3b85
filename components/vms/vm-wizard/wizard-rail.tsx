'use client';
import { Check } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { cn } from '@/components/ui/cn';
import { useDraft } from './use-draft';
import { type WizardStep, wizardSteps } from './vm-draft';

/** The six steps, all reachable at any time, each with what is still wrong in it. */
export function WizardRail({ step, onStep }: { step: WizardStep; onStep: (step: WizardStep) => void }) {
  const t = useTranslations('wizard');
  const { errors } = useDraft();
  const current = useRef<HTMLLIElement>(null);
  // On a phone the steps scroll sideways: the present one is brought into sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the step is what moves the mark
  useEffect(() => {
    current.current?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [step]);
  return (
    <nav aria-label={t('steps')} className="shrink-0 overflow-x-auto border-b md:w-52 md:border-r md:border-b-0">
      <ol className="flex gap-1 p-2 md:flex-col">
        {wizardSteps.map((one, index) => {
          const count = errors.filter((error) => error.step === one).length;
          return (
            <li key={one} ref={one === step ? current : null} className="shrink-0">
              <button
                type="button"
                aria-current={one === step ? 'step' : undefined}
                onClick={() => onStep(one)}
                className={cn(
                  'flex min-h-9 w-full items-center gap-2 rounded-md px-2 text-left hover:bg-hover',
                  one === step && 'bg-selected font-medium',
                )}
              >
                <span className="flex size-5 shrink-0 items-center justify-center rounded-full border text-xs">
                  {count === 0 ? <Check className="size-3 text-ok" aria-hidden /> : index + 1}
                </span>
                <span className="whitespace-nowrap md:whitespace-normal">{t(`step.${one}`)}</span>
                {count > 0 && (
                  <span className="ml-auto rounded-full bg-warning-soft px-1.5 text-warning text-xs" title={t('errors', { count })}>
                    <span aria-hidden>{count}</span>
                    <span className="sr-only">{t('errors', { count })}</span>
                  </span>
                )}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
