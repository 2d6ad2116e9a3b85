'use client';
import { Boxes } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';

export function EmptyPool() {
  const t = useTranslations('overview.empty');
  const actions = (
    <Button asChild variant="primary">
      <Link href="/lab">{t('openLab')}</Link>
    </Button>
  );
  return (
    <EmptyState icon={<Boxes />} title={t('title')} actions={actions}>
      {t('hint')}
    </EmptyState>
  );
}
