import type { Metadata } from 'next';
import { Overview } from '@/components/overview/overview';
import { messages } from '@/lib/i18n/messages';
import { readReaderSettings } from '@/lib/i18n/reader-settings';

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await readReaderSettings();
  return { title: messages[locale].overview.title };
}

export default function OverviewPage() {
  return <Overview />;
}
