import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { VmPage } from '@/components/vms/page/vm-page';
import { messages } from '@/lib/i18n/messages';
import { readReaderSettings } from '@/lib/i18n/reader-settings';

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await readReaderSettings();
  return { title: messages[locale].vms.title };
}

export default async function VmLayout({ children, params }: { children: ReactNode; params: Promise<{ vmId: string }> }) {
  const { vmId } = await params;
  return <VmPage vmId={vmId}>{children}</VmPage>;
}
