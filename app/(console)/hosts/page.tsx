import type { Metadata } from 'next';
import { HostList } from '@/components/hosts/list/host-list';
import { messages } from '@/lib/i18n/messages';
import { readReaderSettings } from '@/lib/i18n/reader-settings';

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await readReaderSettings();
  return { title: messages[locale].hosts.title };
}

export default function HostsPage() {
  return <HostList />;
}
