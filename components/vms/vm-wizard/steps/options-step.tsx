'use client';
import { useTranslations } from 'use-intl';
import { ChoiceCards } from '@/components/form/choice-cards';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { Switch } from '@/components/ui/switch';
import { useDraft } from '../use-draft';

const priorities = [1, 2, 3, 4, 5];

/** What happens after it is created, and after a failure. */
export function OptionsStep() {
  const t = useTranslations('wizard.options');
  const { draft, set } = useDraft();
  return (
    <div className="flex flex-col gap-5">
      <section className="flex flex-col gap-2">
        <h3 className="text-muted text-xs">{t('power')}</h3>
        <ChoiceCards
          label={t('power')}
          value={draft.power}
          onChange={(power) => set({ power })}
          choices={(['running', 'stopped'] as const).map((value) => ({ value, title: t(value) }))}
          className="sm:grid-cols-2"
        />
      </section>
      {draft.source !== 'clone' && (
        <>
          <section className="flex flex-col items-start gap-1">
            <h3 className="text-muted text-xs">{t('priority')}</h3>
            <SegmentedControl
              label={t('priority')}
              value={String(draft.restartPriority)}
              onChange={(value) => set({ restartPriority: Number(value) })}
              segments={priorities.map((priority) => ({ value: String(priority), label: priority }))}
            />
            <p className="text-muted text-xs">{t('priorityHint')}</p>
          </section>
          <section>
            <Switch checked={draft.deleteProtection} onCheckedChange={(deleteProtection) => set({ deleteProtection })}>
              {t('protection')}
            </Switch>
            <p className="mt-1 text-muted text-xs">{t('protectionHint')}</p>
          </section>
        </>
      )}
    </div>
  );
}
