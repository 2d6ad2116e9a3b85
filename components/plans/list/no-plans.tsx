'use client';
import { Route } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';

export function NoPlans({ isFiltered, onClear }: { isFiltered: boolean; onClear: () => void }) {
  const t = useTranslations('plans.list');
  if (isFiltered) return <EmptyState icon={<Route />} title={t('noMatch')} actions={<Button onClick={onClear}>{t('clear')}</Button>} />;
  const toHosts = (
    <Button asChild>
      <Link href="/hosts">{t('toHosts')}</Link>
    </Button>
  );
  return (
    <EmptyState icon={<Route />} title={t('empty')} actions={toHosts}>
      {t('emptyHint')}
    </EmptyState>
  );
}
