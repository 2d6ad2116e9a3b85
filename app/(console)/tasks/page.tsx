import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { TaskList } from '@/components/tasks/task-list';
import { listTasks as listTasksEndpoint } from '@/lib/api/endpoints/tasks';
import { pageLimit } from '@/lib/api/queries/page-limit';
import { messages } from '@/lib/i18n/messages';
import { readReaderSettings } from '@/lib/i18n/reader-settings';
import { listTasks } from '@/lib/server/operations/list-tasks';
import { prefetchPages } from '@/lib/server/prefetch';

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await readReaderSettings();
  return { title: messages[locale].tasks.title };
}

export default async function Page({ searchParams }: { searchParams: Promise<{ filter?: string | string[] }> }) {
  const { filter } = await searchParams;
  const client = new QueryClient();
  await prefetchPages(client, listTasksEndpoint, listTasks, {
    query: { filter: typeof filter === 'string' ? filter : '', limit: pageLimit },
  });
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <TaskList />
    </HydrationBoundary>
  );
}
