import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { RulesPage } from '@/components/rules/rules-page';
import * as rules from '@/lib/api/endpoints/rules';
import { messages } from '@/lib/i18n/messages';
import { readReaderSettings } from '@/lib/i18n/reader-settings';
import { listRuleClashes } from '@/lib/server/operations/list-rule-clashes';
import { listRules } from '@/lib/server/operations/list-rules';
import { prefetch } from '@/lib/server/prefetch';

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await readReaderSettings();
  return { title: messages[locale].rules.title };
}

export default async function Page() {
  const client = new QueryClient();
  await prefetch(client, rules.listRules, listRules, {});
  await prefetch(client, rules.listRuleClashes, listRuleClashes, {});
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <RulesPage />
    </HydrationBoundary>
  );
}
