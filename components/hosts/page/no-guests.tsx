'use client';
import { MonitorUp } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';

export function NoGuests() {
  const t = useTranslations('hosts.noGuests');
  const actions = (
    <Button asChild variant="primary">
      <Link href="/vms/new">{t('create')}</Link>
    </Button>
  );
  return (
    <EmptyState icon={<MonitorUp />} title={t('title')} actions={actions}>
      {t('hint')}
    </EmptyState>
  );
}
