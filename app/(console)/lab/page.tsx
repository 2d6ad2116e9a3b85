import type { Metadata } from 'next';
import { LabPage } from '@/components/lab/lab-page';
import { messages } from '@/lib/i18n/messages';
import { readReaderSettings } from '@/lib/i18n/reader-settings';

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await readReaderSettings();
  return { title: messages[locale].lab.title };
}

/** Its data comes with the layout: the clock in the top bar shows it on every page. */
export default function Page() {
  return <LabPage />;
}
