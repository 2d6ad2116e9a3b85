import type { Metadata } from 'next';
import { VmWizard } from '@/components/vms/vm-wizard/vm-wizard';
import { messages } from '@/lib/i18n/messages';
import { readReaderSettings } from '@/lib/i18n/reader-settings';

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await readReaderSettings();
  return { title: messages[locale].wizard.title };
}

export default function NewVmPage() {
  return <VmWizard />;
}
