import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { vmGroupings } from '@/components/vms/list/vm-groupings';
import { VmList } from '@/components/vms/list/vm-list';
import { listVms as listVmsEndpoint } from '@/lib/api/endpoints/vms';
import { messages } from '@/lib/i18n/messages';
import { readReaderSettings } from '@/lib/i18n/reader-settings';
import { listVms } from '@/lib/server/operations/list-vms';
import { prefetch, prefetchPages } from '@/lib/server/prefetch';

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await readReaderSettings();
  return { title: messages[locale].vms.title };
}

const oneOf = (value: string | string[] | undefined, otherwise: string): string => (typeof value === 'string' ? value : otherwise);

export default async function VmsPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const { filter, sort, group } = await searchParams;
  const client = new QueryClient();
  const query = { filter: oneOf(filter, ''), sort: oneOf(sort, 'name') };
  const groupBy = vmGroupings.find((one) => one === group);
  await Promise.all([
    prefetchPages(client, listVmsEndpoint, listVms, { query }),
    groupBy && prefetch(client, listVmsEndpoint, listVms, { query: { ...query, groupBy, limit: 1 } }),
  ]);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <VmList />
    </HydrationBoundary>
  );
}
