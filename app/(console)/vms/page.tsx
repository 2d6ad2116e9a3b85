import type { Metadata } from 'next';
import { VmList } from '@/components/vms/list/vm-list';
import { messages } from '@/lib/i18n/messages';
import { readReaderSettings } from '@/lib/i18n/reader-settings';

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await readReaderSettings();
  return { title: messages[locale].vms.title };
}

export default function VmsPage() {
  return <VmList />;
}
