import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { HostPage } from '@/components/hosts/page/host-page';
import { messages } from '@/lib/i18n/messages';
import { readReaderSettings } from '@/lib/i18n/reader-settings';

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await readReaderSettings();
  return { title: messages[locale].hosts.tab.label };
}

export default async function HostLayout({ children, params }: { children: ReactNode; params: Promise<{ hostId: string }> }) {
  const { hostId } = await params;
  return <HostPage hostId={hostId}>{children}</HostPage>;
}
