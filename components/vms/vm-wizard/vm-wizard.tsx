'use client';
import { parseAsStringLiteral, useQueryState } from 'nuqs';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import type { Counterfactual } from '@/lib/api/schemas/decisions';
import { applyChange } from './apply-change';
import { draftStore } from './draft-store';
import { PlacementPanel } from './placement-panel';
import { SourceOfClone } from './source-of-clone';
import { DisksStep } from './steps/disks-step';
import { NetworkStep } from './steps/network-step';
import { OptionsStep } from './steps/options-step';
import { PlacementStep } from './steps/placement-step';
import { SizeStep } from './steps/size-step';
import { SourceStep } from './steps/source-step';
import { DraftProvider, useDraft } from './use-draft';
import { useLivePlacement } from './use-live-placement';
import { useStartFrom } from './use-start-from';
import { type WizardStep, wizardSteps } from './vm-draft';
import { WizardFooter } from './wizard-footer';
import { WizardRail } from './wizard-rail';

/** Creates VMs in six steps, with the scheduler's answer beside every one of them. */
export function VmWizard() {
  return (
    <DraftProvider>
      <WizardPage />
    </DraftProvider>
  );
}

function WizardPage() {
  const t = useTranslations('wizard');
  const list = useTranslations('vms');
  const panel = useTranslations('placement.panel');
  const [step, setStep] = useQueryState('step', parseAsStringLiteral(wizardSteps).withDefault('source').withOptions({ history: 'push' }));
  const { draft, replace } = useDraft();
  const placement = useLivePlacement(draft);
  useStartFrom();
  const goTo = (next: WizardStep) => void setStep(next);
  const apply = (change: Counterfactual['change']) => replace(applyChange(draft, change));
  return (
    <div className="flex min-h-full flex-col md:h-full md:min-h-0">
      <PageHeader
        crumbs={[{ label: list('title'), href: '/vms' }]}
        title={t('title')}
        actions={
          <Button variant="ghost" onClick={() => draftStore.clear()}>
            {t('startOver')}
          </Button>
        }
      />
      <div className="flex min-h-0 flex-1 flex-col border-t md:flex-row">
        <WizardRail step={step} onStep={goTo} />
        <div className="flex min-w-0 flex-1 flex-col md:min-h-0">
          <section aria-label={t(`step.${step}`)} className="min-h-0 flex-1 overflow-y-auto p-4">
            <div className="mx-auto max-w-3xl">
              <h2 className="mb-3 font-semibold text-lg">{t(`step.${step}`)}</h2>
              <StepBody step={step} onStep={goTo} />
            </div>
          </section>
          <WizardFooter step={step} onStep={goTo} placement={placement}>
            <FoldedPanel placement={placement} onApply={apply} />
          </WizardFooter>
        </div>
        <aside aria-label={panel('title')} className="hidden w-[360px] shrink-0 overflow-y-auto border-l bg-sunken p-4 lg:block">
          <PlacementPanel placement={placement} onApply={apply} />
        </aside>
      </div>
    </div>
  );
}

function FoldedPanel(props: Parameters<typeof PlacementPanel>[0]) {
  const t = useTranslations('placement.panel');
  const chosen = props.placement.preview?.decision.chosenName;
  return (
    <details className="max-h-[50dvh] overflow-y-auto border-b bg-sunken px-4 py-2 lg:hidden">
      <summary className="min-h-6 cursor-pointer font-medium">
        {t('title')}: {chosen ?? (props.placement.preview ? t('none') : '…')}
      </summary>
      <div className="py-3">
        <PlacementPanel {...props} />
      </div>
    </details>
  );
}

/** A clone copies its source: only its name and whether it starts are asked. */
function StepBody({ step, onStep }: { step: WizardStep; onStep: (step: WizardStep) => void }) {
  const isClone = useDraft().draft.source === 'clone';
  switch (step) {
    case 'source':
      return <SourceStep />;
    case 'size':
      return isClone ? <SourceOfClone /> : <SizeStep />;
    case 'disks':
      return isClone ? <SourceOfClone /> : <DisksStep />;
    case 'network':
      return isClone ? <SourceOfClone /> : <NetworkStep />;
    case 'options':
      return <OptionsStep />;
    case 'placement':
      return <PlacementStep onStep={onStep} />;
  }
}
