'use client';
import { SearchX } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { dropLastTerm, splitTerms } from './filter-terms';

/** A filter that leaves nothing, or (`isWrong`) cannot be read: offers the way back, one chip at a time. */
export function NoMatch({ value, onChange, isWrong = false }: { value: string; onChange: (text: string) => void; isWrong?: boolean }) {
  const t = useTranslations('filter');
  const terms = splitTerms(value);
  const actions = (
    <>
      <Button variant="primary" writes={false} onClick={() => onChange(dropLastTerm(value))}>
        {t('dropLast', { term: terms.at(-1) ?? '' })}
      </Button>
      {terms.length > 1 && <Button onClick={() => onChange('')}>{t('dropAll')}</Button>}
    </>
  );
  return <EmptyState icon={<SearchX />} title={t(isWrong ? 'wrong' : 'nothing')} actions={actions} />;
}
