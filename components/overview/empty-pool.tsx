'use client';
import { Boxes } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';

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
