'use client';
import { useQuery } from '@tanstack/react-query';
import { SearchX } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { ErrorState } from '@/components/ui/error-state';
import { Link } from '@/components/ui/link';
import { SkeletonRows } from '@/components/ui/skeleton';
import { TabLinks } from '@/components/ui/tab-links';
import { isProblemError } from '@/lib/api/problem-error';
import { vmQuery } from '@/lib/api/queries/vms';
import { VmProvider } from './vm-context';
import { VmHeader } from './vm-header';

const tabs = ['summary', 'placement', 'charts', 'hardware', 'history'] as const;

/** What all tabs of a VM share: its name, state and actions. */
export function VmPage({ vmId, children }: { vmId: string; children: ReactNode }) {
  const t = useTranslations('vms');
  const { data: vm, error, isError, refetch } = useQuery(vmQuery(vmId));
  if (isError && isProblemError(error) && error.code === 'not-found') return <VmNotFound />;
  if (!vm && isError) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!vm) {
    return (
      <div role="status" aria-label={t('page.loading')} className="p-4">
        <SkeletonRows rows={9} />
      </div>
    );
  }
  const links = tabs.map((tab) => ({
    href: tab === 'summary' ? `/vms/${vmId}` : `/vms/${vmId}/${tab}`,
    label: t(`page.${tab}`),
    count: tab === 'hardware' && vm.status.pending.length > 0 ? vm.status.pending.length : undefined,
  }));
  return (
    <VmProvider vm={vm}>
      <div className="flex h-full min-h-0 flex-col">
        <VmHeader vm={vm} />
        <TabLinks label={t('page.tabs')} tabs={links} />
        {children}
      </div>
    </VmProvider>
  );
}

function VmNotFound() {
  const t = useTranslations('vms');
  const actions = (
    <Button asChild variant="primary">
      <Link href="/vms">{t('title')}</Link>
    </Button>
  );
  return <EmptyState icon={<SearchX />} title={t('page.notFound')} actions={actions} />;
}
