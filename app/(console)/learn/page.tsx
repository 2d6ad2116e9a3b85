import type { Metadata } from 'next';
import { LearnPage } from '@/components/learn/learn-page';
import { messages } from '@/lib/i18n/messages';
import { readReaderSettings } from '@/lib/i18n/reader-settings';

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await readReaderSettings();
  return { title: messages[locale].learn.title };
}

/** How far a reader is, is known in the browser only. */
export default function Page() {
  return <LearnPage />;
}
