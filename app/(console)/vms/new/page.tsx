import type { Metadata } from 'next';
import { VmWizard } from '@/components/vms/vm-wizard/vm-wizard';

export const metadata: Metadata = { title: 'Create VM' };

export default function NewVmPage() {
  return <VmWizard />;
}
