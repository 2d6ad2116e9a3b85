import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { readPlanFilter } from '@/components/plans/list/plan-filter';
import { PlanList } from '@/components/plans/list/plan-list';
import { listPlans as listPlansEndpoint } from '@/lib/api/endpoints/plans';
import { messages } from '@/lib/i18n/messages';
import { readReaderSettings } from '@/lib/i18n/reader-settings';
import { listPlans } from '@/lib/server/operations/list-plans';
import { prefetchPages } from '@/lib/server/prefetch';

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await readReaderSettings();
  return { title: messages[locale].plans.title };
}

export default async function Page({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const client = new QueryClient();
  await prefetchPages(client, listPlansEndpoint, listPlans, { query: readPlanFilter(await searchParams) });
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <PlanList />
    </HydrationBoundary>
  );
}
