'use client';
import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { ChoiceCards } from '@/components/form/choice-cards';
import { ObjectPicker } from '@/components/form/object-picker';
import { PolicySelect } from '@/components/placement/policy-select';
import { DraftField } from '../draft-field';
import { DraftReview } from '../draft-review';
import { PlacementRequirements } from '../placement-requirements';
import { PlacementTerms } from '../placement-terms';
import { RequestText } from '../request-text';
import { useDraft } from '../use-draft';
import type { WizardStep } from '../vm-draft';

/** Where it may run; then everything once more, also as text. */
export function PlacementStep({ onStep }: { onStep: (step: WizardStep) => void }) {
  const { draft } = useDraft();
  return (
    <div className="flex flex-col gap-6">
      {draft.source !== 'clone' && <PlacementWishes />}
      <DraftReview onStep={onStep} />
      {draft.source !== 'clone' && <RequestText />}
    </div>
  );
}

function PlacementWishes() {
  const t = useTranslations('wizard.placement');
  const { draft, set } = useDraft();
  return (
    <div className="flex flex-col gap-4">
      <ChoiceCards
        label={t('where')}
        value={draft.mode}
        onChange={(mode) => set({ mode })}
        choices={(['auto', 'rules', 'pin'] as const).map((value) => ({ value, title: t(value), hint: t(`${value}Hint`) }))}
        className="sm:grid-cols-3"
      />
      {draft.mode === 'pin' && <PinnedHost />}
      {draft.mode === 'rules' && <PlacementTerms />}
      <PolicySelect label={t('policy')} value={draft.policy} onChange={(policy) => set({ policy })} />
      <PlacementRequirements />
    </div>
  );
}

function PinnedHost() {
  const t = useTranslations('wizard.placement');
  const { draft, set } = useDraft();
  const [text, setText] = useState(draft.pinnedHostName);
  return (
    <div className="flex flex-col gap-2">
      <DraftField path="pinnedHostId" label={t('host')} className="max-w-80">
        {(parts) => (
          <ObjectPicker
            kinds={['host']}
            text={text}
            onTextChange={setText}
            onPick={(host) => set({ pinnedHostId: host?.id ?? '', pinnedHostName: host?.name ?? '' })}
            parts={parts}
            placeholder={t('hostPlaceholder')}
          />
        )}
      </DraftField>
      <p className="flex items-center gap-2 text-warning">
        <TriangleAlert className="size-4 shrink-0" aria-hidden /> {t('pinHint')}
      </p>
    </div>
  );
}
