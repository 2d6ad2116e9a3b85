import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { PlanPage } from '@/components/plans/page/plan-page';
import { getPlan as getPlanEndpoint } from '@/lib/api/endpoints/plans';
import { messages } from '@/lib/i18n/messages';
import { readReaderSettings } from '@/lib/i18n/reader-settings';
import { getPlan } from '@/lib/server/operations/get-plan';
import { prefetch } from '@/lib/server/prefetch';

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await readReaderSettings();
  return { title: messages[locale].plans.plan };
}

export default async function Page({ params }: { params: Promise<{ planId: string }> }) {
  const { planId } = await params;
  const client = new QueryClient();
  await prefetch(client, getPlanEndpoint, getPlan, { params: { planId } });
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <PlanPage planId={planId} />
    </HydrationBoundary>
  );
}
