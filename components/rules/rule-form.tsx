'use client';
import { type FormEvent, useId, useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { useSaveRule } from '@/lib/api/queries/rules';
import type { RuleInForce } from '@/lib/api/schemas/rules';
import { LabelledField } from '../form/labelled-field';
import { Button } from '../ui/button';
import { ErrorState } from '../ui/error-state';
import { Input } from '../ui/input';
import { SidePanel } from '../ui/side-panel';
import { firstRuleDraft, missingIn, type RuleDraft, toRuleDraft, toRuleRequest } from './rule-draft';
import { RuleEffect } from './rule-effect';
import { RuleTerms } from './rule-terms';
import { useRuleEffect } from './use-rule-effect';
import { useRuleSentence } from './use-rule-sentence';

/** Writes a rule as a sentence, with its effect on the running pool below. `rule` is null for a new one. */
export function RuleForm({ rule, onClose }: { rule: RuleInForce | null; onClose: () => void }) {
  const t = useTranslations('rules.form');
  const formId = useId();
  const sentence = useRuleSentence();
  const save = useSaveRule();
  const [draft, setDraft] = useState<RuleDraft>(() => (rule ? toRuleDraft(rule) : firstRuleDraft));
  const { effect, error, isIncomplete } = useRuleEffect(draft, rule?.id ?? null);
  const missing = missingIn(draft);
  const clashesForEver = effect?.clashes.some(({ withoutHost }) => withoutHost === null) ?? false;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (missing) return;
    save.mutate(
      { rule, body: { ...toRuleRequest(draft), acceptClash: clashesForEver } },
      {
        onSuccess: ({ name }) => {
          toast.success(t('saved', { name }));
          onClose();
        },
      },
    );
  };
  const footer = (
    <Button
      type="submit"
      form={formId}
      variant={clashesForEver ? 'danger' : 'primary'}
      loading={save.isPending}
      disabledReason={missing && t(missing)}
    >
      {clashesForEver ? t('saveAnyway') : t('save')}
    </Button>
  );
  return (
    <SidePanel
      open
      modal
      onOpenChange={(open) => !open && onClose()}
      title={rule ? t('edit', { name: rule.name }) : t('new')}
      footer={footer}
    >
      <form id={formId} onSubmit={submit} className="flex flex-col gap-3">
        <LabelledField label={t('name')}>
          {(parts) => (
            <Input {...parts} value={draft.name} maxLength={80} onChange={(event) => setDraft({ ...draft, name: event.target.value })} />
          )}
        </LabelledField>
        <RuleTerms draft={draft} onChange={setDraft} />
        {!isIncomplete && <p className="font-medium">{sentence(draft)}.</p>}
        <RuleEffect effect={effect} isIncomplete={isIncomplete} />
        {(save.error ?? error) && <ErrorState compact error={save.error ?? error} />}
      </form>
    </SidePanel>
  );
}
