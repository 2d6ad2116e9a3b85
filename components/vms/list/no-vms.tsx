'use client';
import { MonitorUp } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';

/** A pool without VMs: make one, or load a fleet that has some. */
export function NoVms() {
  const t = useTranslations('vms');
  const actions = (
    <>
      <Button asChild variant="primary">
        <Link href="/vms/new">{t('create')}</Link>
      </Button>
      <Button asChild>
        <Link href="/lab">{t('list.loadScenario')}</Link>
      </Button>
    </>
  );
  return (
    <EmptyState icon={<MonitorUp />} title={t('list.empty')} actions={actions}>
      {t('list.emptyHint')}
    </EmptyState>
  );
}
