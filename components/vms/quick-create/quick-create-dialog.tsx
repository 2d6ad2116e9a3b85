'use client';
import { useRouter } from 'next/navigation';
import { type FormEvent, useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { LabelledField } from '@/components/form/labelled-field';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Input } from '@/components/ui/input';
import { applyChange } from '../vm-wizard/apply-change';
import { CreateError } from '../vm-wizard/create-error';
import { draftErrors } from '../vm-wizard/draft-errors';
import { draftStore } from '../vm-wizard/draft-store';
import { PlacementPanel } from '../vm-wizard/placement-panel';
import { PresetCards } from '../vm-wizard/preset-cards';
import { useCreate } from '../vm-wizard/use-create';
import { useErrorSentence } from '../vm-wizard/use-draft';
import { useLivePlacement } from '../vm-wizard/use-live-placement';
import { emptyDraft, type VmDraft } from '../vm-wizard/vm-draft';

/** Name, size, one button; the scheduler's answer folded below. "More options" takes it all to the wizard. */
export function QuickCreateDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('wizard');
  const formId = useId();
  const router = useRouter();
  const [draft, setDraft] = useState<VmDraft>(emptyDraft);
  const [wasSent, setWasSent] = useState(false);
  const placement = useLivePlacement(draft);
  const create = useCreate(placement.preview);
  const sentence = useErrorSentence();
  const [error] = draftErrors(draft);
  const nowhere = placement.preview?.decision.chosen === null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setWasSent(true);
    if (!error && !nowhere) create.submit(draft);
  };
  const toWizard = () => {
    draftStore.write(draft);
    router.push('/vms/new');
  };
  const footer = (
    <>
      <Button variant="ghost" onClick={toWizard}>
        {t('quick.more')}
      </Button>
      <Button variant="primary" type="submit" form={formId} loading={create.isPending} disabledReason={nowhere ? t('fitsNowhere') : null}>
        {t('create', { count: 1 })}
      </Button>
    </>
  );
  const chosen = placement.preview?.decision.chosenName;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('quick.title')}
      description={t('quick.hint')}
      footer={footer}
      width="md"
    >
      <form id={formId} onSubmit={submit} className="flex flex-col gap-4">
        <CreateError error={create.error} />
        <LabelledField label={t('quick.name')} error={wasSent && error ? sentence(error) : null}>
          {(parts) => (
            <Input
              {...parts}
              autoFocus
              value={draft.name}
              maxLength={63}
              autoComplete="off"
              onChange={(event) => setDraft({ ...draft, name: event.target.value })}
            />
          )}
        </LabelledField>
        <section className="flex flex-col gap-1">
          <h3 className="text-muted text-xs">{t('quick.size')}</h3>
          <PresetCards size={draft} onChange={(size) => setDraft({ ...draft, ...size })} />
        </section>
        <details className="rounded-md border bg-sunken px-3 py-2" open={nowhere || undefined}>
          <summary className="min-h-6 cursor-pointer">
            {t('quick.where')}: <strong className="font-medium">{chosen ?? (nowhere ? '–' : '…')}</strong>
          </summary>
          <div className="pt-3">
            <PlacementPanel placement={placement} onApply={(change) => setDraft(applyChange(draft, change))} />
          </div>
        </details>
      </form>
    </Dialog>
  );
}
