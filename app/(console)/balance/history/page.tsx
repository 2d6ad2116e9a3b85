import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { BalanceHistoryPage } from '@/components/balance/balance-history-page';
import { getBalance as getBalanceEndpoint } from '@/lib/api/endpoints/balance';
import { balanceInput } from '@/lib/api/queries/balance';
import { messages } from '@/lib/i18n/messages';
import { readReaderSettings } from '@/lib/i18n/reader-settings';
import { getBalance } from '@/lib/server/operations/get-balance';
import { prefetch } from '@/lib/server/prefetch';

interface PageProps {
  readonly searchParams: Promise<{ readonly cluster?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await readReaderSettings();
  return { title: `${messages[locale].balance.title}: ${messages[locale].balance.tabs.history}` };
}

export default async function Page({ searchParams }: PageProps) {
  const client = new QueryClient();
  const { cluster } = await searchParams;
  await prefetch(client, getBalanceEndpoint, getBalance, balanceInput(typeof cluster === 'string' ? cluster : null));
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <BalanceHistoryPage />
    </HydrationBoundary>
  );
}
