import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { LabPage } from '@/components/lab/lab-page';
import { getLab as getLabEndpoint } from '@/lib/api/endpoints/lab';
import { messages } from '@/lib/i18n/messages';
import { readReaderSettings } from '@/lib/i18n/reader-settings';
import { getLab } from '@/lib/server/operations/get-lab';
import { prefetch } from '@/lib/server/prefetch';

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await readReaderSettings();
  return { title: messages[locale].lab.title };
}

export default async function Page() {
  const client = new QueryClient();
  await prefetch(client, getLabEndpoint, getLab, {});
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <LabPage />
    </HydrationBoundary>
  );
}
