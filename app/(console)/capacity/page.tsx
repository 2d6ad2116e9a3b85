import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { CapacityPage } from '@/components/capacity/capacity-page';
import { getCapacity as getCapacityEndpoint } from '@/lib/api/endpoints/capacity';
import { messages } from '@/lib/i18n/messages';
import { readReaderSettings } from '@/lib/i18n/reader-settings';
import { getCapacity } from '@/lib/server/operations/get-capacity';
import { prefetch } from '@/lib/server/prefetch';

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await readReaderSettings();
  return { title: messages[locale].capacity.title };
}

export default async function Page() {
  const client = new QueryClient();
  await prefetch(client, getCapacityEndpoint, getCapacity, {});
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <CapacityPage />
    </HydrationBoundary>
  );
}
