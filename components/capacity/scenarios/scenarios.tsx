'use client';
import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useQueryState } from 'nuqs';
import { useTranslations } from 'use-intl';
import { comparisonQuery } from '@/lib/api/queries/capacity';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { ErrorState } from '../../ui/error-state';
import { firstScenario, isFull, parseDrafts, toScenario } from './scenario-draft';
import { ScenarioForm } from './scenario-form';
import { ScenarioTable } from './scenario-table';

/** Scenarios written beside each other, and what each would bring about, with the pool as it is for comparison. */
export function Scenarios() {
  const t = useTranslations('capacity.scenarios');
  const [drafts, setDrafts] = useQueryState('what-if', parseDrafts);
  const asked = drafts.flatMap((draft) => toScenario(draft) ?? []);
  const { data, error } = useQuery({ ...comparisonQuery(asked), enabled: asked.length > 0, retry: false });
  const nameOf = (index: number) => drafts[index]?.name || t('name', { number: index + 1 });
  const change = (index: number, next: (typeof drafts)[number] | null) =>
    void setDrafts(drafts.flatMap((draft, i) => (i !== index ? [draft] : next ? [next] : [])));
  const add = (
    <Button icon={<Plus />} onClick={() => void setDrafts([...drafts, firstScenario])}>
      {t('add')}
    </Button>
  );
  return (
    <Card title={t('title')} actions={!isFull(drafts) && add}>
      <p className="mb-3 text-muted">{t('intro')}</p>
      <div className="grid gap-3 lg:grid-cols-2 xl:grid-cols-3">
        {drafts.map((draft, index) => (
          <ScenarioForm
            // biome-ignore lint/suspicious/noArrayIndexKey: scenarios have no other identity than their place
            key={index}
            name={nameOf(index)}
            draft={draft}
            onChange={(next) => change(index, next)}
            onRemove={() => change(index, null)}
          />
        ))}
      </div>
      {asked.length === 0 && drafts.length > 0 && <p className="text-muted">{t('wait')}</p>}
      {error && <ErrorState compact error={error} />}
      {asked.length > 0 && data && (
        <ScenarioTable outcomes={data.outcomes} names={drafts.flatMap((draft, index) => (toScenario(draft) ? [nameOf(index)] : []))} />
      )}
    </Card>
  );
}
