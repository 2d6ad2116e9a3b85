import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { HaPage } from '@/components/ha/ha-page';
import { getAvailability as getAvailabilityEndpoint } from '@/lib/api/endpoints/ha';
import { availabilityInput } from '@/lib/api/queries/ha';
import { messages } from '@/lib/i18n/messages';
import { readReaderSettings } from '@/lib/i18n/reader-settings';
import { getAvailability } from '@/lib/server/operations/get-availability';
import { prefetch } from '@/lib/server/prefetch';

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await readReaderSettings();
  return { title: messages[locale].ha.title };
}

export default async function Page() {
  const client = new QueryClient();
  await prefetch(client, getAvailabilityEndpoint, getAvailability, availabilityInput);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <HaPage />
    </HydrationBoundary>
  );
}
