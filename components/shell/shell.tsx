'use client';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { LiveUpdates } from '../live/live-updates';
import { TaskDock } from '../tasks/task-dock';
import { CommandPalette } from './command-palette';
import { HelpDialog } from './help-dialog';
import { Rail } from './rail';
import { ShellKeys } from './shell-keys';
import { ShellStateProvider } from './shell-state';
import { TaskAnnouncer } from './task-announcer';
import { TopBar } from './top-bar';

/** What stands around every page: top bar, left rail, task dock, keys, live updates. */
export function Shell({ children }: { children: ReactNode }) {
  const t = useTranslations('shell');
  return (
    <ShellStateProvider>
      <a
        href="#content"
        className="-translate-y-16 fixed top-2 left-2 z-50 rounded-md bg-accent px-3 py-1.5 text-on-accent focus:translate-y-0"
      >
        {t('skipLink')}
      </a>
      <div className="flex h-dvh flex-col overflow-hidden">
        <TopBar />
        <div className="flex min-h-0 flex-1">
          <Rail />
          <main id="content" tabIndex={-1} className="relative flex min-h-0 min-w-0 flex-1 flex-col overflow-y-auto outline-none">
            {children}
          </main>
        </div>
        <TaskDock />
      </div>
      <ShellKeys />
      <LiveUpdates />
      <TaskAnnouncer />
      <CommandPalette />
      <HelpDialog />
    </ShellStateProvider>
  );
}
