'use client';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { cn } from './cn';
import { Link } from './link';

export interface TabLink {
  readonly href: string;
  readonly label: ReactNode;
  readonly count?: number | undefined;
}

/** Tabs that are links, so that each has a URL and Back works. */
export function TabLinks({ label, tabs }: { label: string; tabs: readonly TabLink[] }) {
  const pathname = usePathname();
  return (
    <nav aria-label={label} className="flex gap-4 overflow-x-auto border-b px-4">
      {tabs.map((tab) => {
        const current = pathname === tab.href.split('?')[0];
        return (
          <Link
            key={tab.href}
            href={tab.href}
            aria-current={current ? 'page' : undefined}
            className={cn(
              '-mb-px flex h-9 shrink-0 items-center gap-1.5 border-transparent border-b-2 text-muted hover:text-text',
              current && 'border-accent font-medium text-text',
            )}
          >
            {tab.label}
            {tab.count !== undefined && <span className="rounded-full bg-off-soft px-1.5 text-muted text-xs">{tab.count}</span>}
          </Link>
        );
      })}
    </nav>
  );
}
