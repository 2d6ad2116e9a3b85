import type { ReactNode } from 'react';
import { cn } from './cn';

/** A titled part of a page. `actions` stand at the right of the title. */
export function Card({
  title,
  actions,
  children,
  className,
  bodyClassName,
  id,
}: {
  title?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
  className?: string;
  bodyClassName?: string;
  /** What a link can lead to. */
  id?: string;
}) {
  return (
    <section id={id} className={cn('min-w-0 scroll-mt-14 rounded-lg border bg-surface', className)}>
      {(title || actions) && (
        <header className="flex min-h-10 flex-wrap items-center gap-2 border-b px-3 py-1.5">
          <h2 className="min-w-0 flex-1 truncate font-medium">{title}</h2>
          {actions}
        </header>
      )}
      <div className={cn('p-3', bodyClassName)}>{children}</div>
    </section>
  );
}
