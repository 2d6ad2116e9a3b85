import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { HostPage } from '@/components/hosts/page/host-page';
import { getHost as getHostEndpoint } from '@/lib/api/endpoints/hosts';
import { messages } from '@/lib/i18n/messages';
import { readReaderSettings } from '@/lib/i18n/reader-settings';
import { getHost } from '@/lib/server/operations/get-host';
import { prefetch } from '@/lib/server/prefetch';

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await readReaderSettings();
  return { title: messages[locale].hosts.tab.label };
}

export default async function Layout({ children, params }: { children: ReactNode; params: Promise<{ hostId: string }> }) {
  const { hostId } = await params;
  const client = new QueryClient();
  await prefetch(client, getHostEndpoint, getHost, { params: { hostId } });
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <HostPage hostId={hostId}>{children}</HostPage>
    </HydrationBoundary>
  );
}
