import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { EventList } from '@/components/events/event-list';
import { listEvents as listEventsEndpoint } from '@/lib/api/endpoints/tasks';
import { pageLimit } from '@/lib/api/queries/page-limit';
import { messages } from '@/lib/i18n/messages';
import { readReaderSettings } from '@/lib/i18n/reader-settings';
import { listEvents } from '@/lib/server/operations/list-events';
import { prefetchPages } from '@/lib/server/prefetch';

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await readReaderSettings();
  return { title: messages[locale].events.title };
}

export default async function Page({ searchParams }: { searchParams: Promise<{ filter?: string | string[] }> }) {
  const { filter } = await searchParams;
  const client = new QueryClient();
  await prefetchPages(client, listEventsEndpoint, listEvents, {
    query: { filter: typeof filter === 'string' ? filter : '', limit: pageLimit },
  });
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <EventList />
    </HydrationBoundary>
  );
}
