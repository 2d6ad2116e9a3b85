'use client';
import { Server } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';

export function NoHosts() {
  const t = useTranslations('hosts.list');
  const actions = (
    <Button asChild variant="primary">
      <Link href="/lab">{t('openLab')}</Link>
    </Button>
  );
  return (
    <EmptyState icon={<Server />} title={t('empty')} actions={actions}>
      {t('emptyHint')}
    </EmptyState>
  );
}
