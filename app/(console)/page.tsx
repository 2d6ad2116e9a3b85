import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { Overview } from '@/components/overview/overview';
import { getHostGrid as getHostGridEndpoint } from '@/lib/api/endpoints/hosts';
import { getPool as getPoolEndpoint } from '@/lib/api/endpoints/pool';
import { messages } from '@/lib/i18n/messages';
import { readReaderSettings } from '@/lib/i18n/reader-settings';
import { getHostGrid } from '@/lib/server/operations/get-host-grid';
import { getPool } from '@/lib/server/operations/get-pool';
import { prefetch } from '@/lib/server/prefetch';

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await readReaderSettings();
  return { title: messages[locale].overview.title };
}

export default async function Page() {
  const client = new QueryClient();
  await Promise.all([
    prefetch(client, getPoolEndpoint, getPool, {}),
    prefetch(client, getHostGridEndpoint, getHostGrid, { query: { filter: '' } }),
  ]);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <Overview />
    </HydrationBoundary>
  );
}
