import type { Metadata } from 'next';
import { SearchPage } from '@/components/shell/search-page';
import { messages } from '@/lib/i18n/messages';
import { readReaderSettings } from '@/lib/i18n/reader-settings';

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await readReaderSettings();
  return { title: messages[locale].shell.search.title };
}

export default function Page() {
  return <SearchPage />;
}
