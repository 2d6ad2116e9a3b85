import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { TaskPage } from '@/components/tasks/task-page';
import { getTask as getTaskEndpoint } from '@/lib/api/endpoints/tasks';
import { messages } from '@/lib/i18n/messages';
import { readReaderSettings } from '@/lib/i18n/reader-settings';
import { getTask } from '@/lib/server/operations/get-task';
import { prefetch } from '@/lib/server/prefetch';

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await readReaderSettings();
  return { title: messages[locale].tasks.task };
}

export default async function Page({ params }: { params: Promise<{ taskId: string }> }) {
  const { taskId } = await params;
  const client = new QueryClient();
  await prefetch(client, getTaskEndpoint, getTask, { params: { taskId } });
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <TaskPage taskId={taskId} />
    </HydrationBoundary>
  );
}
