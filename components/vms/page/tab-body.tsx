import type { ReactNode } from 'react';
import { cn } from '@/components/ui/cn';

/** A tab that scrolls by itself, under the header that stays. */
export const TabBody = ({ children, className }: { children: ReactNode; className?: string }) => (
  <div className={cn('min-h-0 flex-1 overflow-y-auto p-4', className)}>{children}</div>
);
