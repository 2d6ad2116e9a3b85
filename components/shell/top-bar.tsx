'use client';
import { CircleHelp, Menu as MenuIcon, Search } from 'lucide-react';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'use-intl';
import { TimeMachine } from '../past/time-machine';
import { IconButton } from '../ui/icon-button';
import { Kbd } from '../ui/kbd';
import { Link } from '../ui/link';
import { ClockChip } from './clock-chip';
import { LanguageMenu } from './language-menu';
import { LateChip } from './late-chip';
import { Logo } from './logo';
import { isOnPage, shellPages } from './pages';
import { useShellState } from './shell-state';
import { ThemeMenu } from './theme-menu';

export function TopBar() {
  const t = useTranslations('shell');
  const { setDrawerOpen, setPaletteOpen, setHelpOpen } = useShellState();
  return (
    <header className="flex h-11 shrink-0 items-center gap-1.5 border-b bg-surface px-2 sm:gap-2 lg:px-3">
      <IconButton label={t('nav.open')} icon={<MenuIcon />} size="icon-md" className="lg:hidden" onClick={() => setDrawerOpen(true)} />
      <Whereabouts />
      <div className="flex-1" />
      <LateChip />
      <ClockChip />
      <TimeMachine />
      <button
        type="button"
        onClick={() => setPaletteOpen(true)}
        aria-label={t('search.label')}
        className="inline-flex h-7 min-w-7 items-center gap-2 rounded-md border bg-sunken px-2 text-muted text-xs hover:bg-hover md:w-60"
      >
        <Search className="size-3.5 shrink-0" aria-hidden />
        <span className="hidden flex-1 text-left md:inline">{t('search.open')}</span>
        <span className="hidden md:inline">
          <Kbd>Ctrl K</Kbd>
        </span>
      </button>
      <LanguageMenu />
      <ThemeMenu />
      <IconButton label={t('help.open')} icon={<CircleHelp />} shortcut="?" onClick={() => setHelpOpen(true)} />
    </header>
  );
}

function Whereabouts() {
  const t = useTranslations('shell');
  const pathname = usePathname();
  const page = shellPages.find((candidate) => isOnPage(candidate, pathname));
  return (
    <div className="flex min-w-0 items-center gap-2">
      <Link href="/" className="flex items-center gap-2 rounded-sm font-semibold text-base">
        <Logo />
        <span className="sr-only sm:not-sr-only">{t('product')}</span>
      </Link>
      {page && page.href !== '/' && (
        <>
          <span aria-hidden className="text-muted">
            /
          </span>
          <Link href={page.href} className="truncate rounded-sm text-muted hover:text-text">
            {t(`nav.${page.name}`)}
          </Link>
        </>
      )}
    </div>
  );
}
