'use client';
import { Plus } from 'lucide-react';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'use-intl';
import { Button } from '../ui/button';
import { cn } from '../ui/cn';
import { Link } from '../ui/link';
import { isOnPage, shellPages } from './pages';
import { useShellState } from './shell-state';

export function NavLinks() {
  const t = useTranslations('shell.nav');
  const pathname = usePathname();
  const { setDrawerOpen } = useShellState();
  return (
    <nav aria-label={t('label')} className="flex flex-col gap-0.5 p-2">
      {shellPages.map((page) => {
        const current = isOnPage(page, pathname);
        return (
          <Link
            key={page.href}
            href={page.href}
            aria-current={current ? 'page' : undefined}
            onClick={() => setDrawerOpen(false)}
            className={cn(
              'group flex h-8 items-center gap-2.5 rounded-md px-2.5 text-muted hover:bg-hover hover:text-text',
              current && 'bg-selected font-medium text-text',
            )}
          >
            <page.icon className="size-4 shrink-0" aria-hidden />
            <span className="flex-1">{t(page.name)}</span>
            <kbd aria-hidden className="font-sans text-muted text-xs opacity-0 group-hover:opacity-100">
              g {page.key}
            </kbd>
          </Link>
        );
      })}
      <Button asChild writes className="mt-3">
        <Link href="/vms/new" onClick={() => setDrawerOpen(false)}>
          <Plus aria-hidden />
          {t('createVm')}
        </Link>
      </Button>
    </nav>
  );
}
