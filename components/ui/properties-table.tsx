import type { ReactNode } from 'react';
import { cn } from './cn';

/** Facts of one object as name and value. */
export const PropertiesTable = ({ children, columns = 1, className }: { children: ReactNode; columns?: 1 | 2; className?: string }) => (
  <dl className={cn('grid gap-x-6', columns === 2 && 'md:grid-cols-2', className)}>{children}</dl>
);

export const Property = ({ name, children }: { name: ReactNode; children: ReactNode }) => (
  <div className="flex min-h-7 min-w-0 items-baseline gap-3 border-line border-b py-1 last:border-b-0">
    <dt className="w-32 shrink-0 text-muted">{name}</dt>
    <dd className="min-w-0 flex-1 break-words">{children}</dd>
  </div>
);
