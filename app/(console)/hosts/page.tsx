import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { HostList } from '@/components/hosts/list/host-list';
import { getHostGrid as getHostGridEndpoint, listHosts as listHostsEndpoint } from '@/lib/api/endpoints/hosts';
import { messages } from '@/lib/i18n/messages';
import { readReaderSettings } from '@/lib/i18n/reader-settings';
import { getHostGrid } from '@/lib/server/operations/get-host-grid';
import { listHosts } from '@/lib/server/operations/list-hosts';
import { prefetch, prefetchPages } from '@/lib/server/prefetch';

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await readReaderSettings();
  return { title: messages[locale].hosts.title };
}

const oneOf = (value: string | string[] | undefined, otherwise: string): string => (typeof value === 'string' ? value : otherwise);

export default async function Page({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const { filter, sort, view } = await searchParams;
  const client = new QueryClient();
  const query = { filter: oneOf(filter, ''), sort: oneOf(sort, 'name') };
  if (view === 'grid') await prefetch(client, getHostGridEndpoint, getHostGrid, { query: { filter: query.filter } });
  else await prefetchPages(client, listHostsEndpoint, listHosts, { query });
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <HostList />
    </HydrationBoundary>
  );
}
