'use client';
import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Link } from './link';

export interface Crumb {
  readonly label: ReactNode;
  readonly href: string;
}

/** Top of a page: where it is, its name, its state, its buttons. */
export function PageHeader({
  crumbs = [],
  title,
  state,
  meta,
  actions,
}: {
  /** Way down to this page, without the page itself. */
  crumbs?: readonly Crumb[];
  title: ReactNode;
  state?: ReactNode;
  /** One line of facts under the title. */
  meta?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <header className="flex flex-wrap items-end gap-x-4 gap-y-2 px-4 pt-3 pb-2.5">
      <div className="min-w-0 flex-1 basis-64">
        {crumbs.length > 0 && <Breadcrumbs crumbs={crumbs} />}
        <div className="flex min-h-7 flex-wrap items-center gap-x-3 gap-y-1">
          <h1 className="min-w-0 truncate font-semibold text-xl leading-7">{title}</h1>
          {state}
        </div>
        {meta && <div className="mt-0.5 flex flex-wrap items-center gap-x-3 text-muted">{meta}</div>}
      </div>
      {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
    </header>
  );
}

function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  const t = useTranslations('ui');
  return (
    <nav aria-label={t('breadcrumbs')}>
      <ol className="flex flex-wrap items-center gap-1 text-muted text-xs">
        {crumbs.map((crumb) => (
          <li key={crumb.href} className="inline-flex items-center gap-1">
            <Link href={crumb.href} className="rounded-sm hover:text-text hover:underline">
              {crumb.label}
            </Link>
            <ChevronRight className="size-3" aria-hidden />
          </li>
        ))}
      </ol>
    </nav>
  );
}
