'use client';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { ErrorState } from '@/components/ui/error-state';
import { SkeletonRows } from '@/components/ui/skeleton';
import { TabLinks } from '@/components/ui/tab-links';
import { hostQuery } from '@/lib/api/queries/hosts';
import { HostProvider } from './host-context';
import { HostHeader } from './host-header';

const tabs = ['summary', 'vms', 'charts', 'storage', 'network', 'maintenance', 'history'] as const;

/** What all tabs of a host share: its name, its state, its button. */
export function HostPage({ hostId, children }: { hostId: string; children: ReactNode }) {
  const t = useTranslations('hosts');
  const { data: host, error, isError, refetch } = useQuery(hostQuery(hostId));
  if (!host && isError) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!host) {
    return (
      <div role="status" aria-label={t('page.loading')} className="p-4">
        <SkeletonRows rows={9} />
      </div>
    );
  }
  const links = tabs.map((tab) => ({
    href: tab === 'summary' ? `/hosts/${hostId}` : `/hosts/${hostId}/${tab}`,
    label: t(`tab.${tab}`),
    count: tab === 'vms' ? host.guests : undefined,
  }));
  return (
    <HostProvider host={host}>
      <div className="flex h-full min-h-0 flex-col">
        <HostHeader host={host} />
        <TabLinks label={t('tab.label')} tabs={links} />
        {children}
      </div>
    </HostProvider>
  );
}
