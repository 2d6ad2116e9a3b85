'use client';
import { useTranslations } from 'use-intl';
import { ruleRelations } from '@/lib/domain/model/rule';
import { LabelledField } from '../form/labelled-field';
import { SegmentedControl } from '../ui/segmented-control';
import { Select } from '../ui/select';
import { ObjectsField } from './objects-field';
import { type RuleDraft, speaksOfHosts } from './rule-draft';
import { WordsField } from './words-field';

/** What a rule asks for, of whom, how strongly, and of which hosts. */
export function RuleTerms({ draft, onChange }: { draft: RuleDraft; onChange: (draft: RuleDraft) => void }) {
  const t = useTranslations('rules.form');
  const strengths = useTranslations('rules');
  const change = (part: Partial<RuleDraft>) => onChange({ ...draft, ...part });
  return (
    <>
      <LabelledField label={t('relation')}>
        {(parts) => (
          <Select
            {...parts}
            className="w-full"
            value={draft.relation}
            onChange={(event) => change({ relation: ruleRelations.find((one) => one === event.target.value) ?? draft.relation })}
            options={ruleRelations.map((relation) => ({ value: relation, label: t(`relations.${relation}`) }))}
          />
        )}
      </LabelledField>
      <div className="flex flex-col gap-1">
        <span className="text-muted text-xs">{t('strength')}</span>
        <SegmentedControl
          label={t('strength')}
          className="self-start"
          value={draft.hard ? 'hard' : 'soft'}
          onChange={(strength) => change({ hard: strength === 'hard' })}
          segments={[
            { value: 'hard', label: strengths('hard') },
            { value: 'soft', label: strengths('soft') },
          ]}
        />
        <p className="text-muted text-xs">{t(draft.hard ? 'strengthHint.hard' : 'strengthHint.soft')}</p>
      </div>
      <WordsField
        label={t('guestTags')}
        hint={t('guestTagsHint')}
        words={draft.guestTags}
        onChange={(guestTags) => change({ guestTags })}
      />
      <ObjectsField
        label={t('guests')}
        kind="vm"
        placeholder={t('findVm')}
        objects={draft.guests}
        onChange={(guests) => change({ guests })}
      />
      {speaksOfHosts(draft) && (
        <>
          <ObjectsField
            label={t('hosts')}
            kind="host"
            placeholder={t('findHost')}
            objects={draft.hosts}
            onChange={(hosts) => change({ hosts })}
          />
          <WordsField label={t('hostTags')} words={draft.hostTags} onChange={(hostTags) => change({ hostTags })} />
          <WordsField label={t('racks')} words={draft.racks} onChange={(racks) => change({ racks })} />
        </>
      )}
    </>
  );
}
