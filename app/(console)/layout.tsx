import type { ReactNode } from 'react';
import { Shell } from '@/components/shell/shell';
import { QuickCreate } from '@/components/vms/quick-create/quick-create';

export default function ConsoleLayout({ children }: { children: ReactNode }) {
  return (
    <Shell>
      {children}
      <QuickCreate />
    </Shell>
  );
}
