'use client';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { LiveUpdates } from '../live/live-updates';
import { MomentKeeper } from '../past/moment-keeper';
import { PastBar } from '../past/past-bar';
import { PresentOnly } from '../past/present-only';
import { useMoment, useMomentKey } from '../past/use-moment';
import { TaskDock } from '../tasks/task-dock';
import { cn } from '../ui/cn';
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
  const moment = useMoment();
  const momentKey = useMomentKey();
  return (
    <ShellStateProvider>
      <a
        href="#content"
        className="-translate-y-16 fixed top-2 left-2 z-50 rounded-md bg-accent px-3 py-1.5 text-on-accent focus:translate-y-0"
      >
        {t('skipLink')}
      </a>
      <div className={cn('flex h-dvh flex-col overflow-hidden', moment !== null && 'border-2 border-past')}>
        <TopBar />
        <PastBar />
        {/* Everything that is shown belongs to one moment: another one begins anew. */}
        <div key={momentKey} className="flex min-h-0 flex-1">
          <Rail />
          <main id="content" tabIndex={-1} className="relative flex min-h-0 min-w-0 flex-1 flex-col overflow-y-auto outline-none">
            <PresentOnly>{children}</PresentOnly>
          </main>
        </div>
        <TaskDock key={`dock ${momentKey}`} />
      </div>
      <ShellKeys />
      <MomentKeeper />
      {momentKey === 'live' && <LiveUpdates />}
      {momentKey === 'live' && <TaskAnnouncer />}
      <CommandPalette />
      <HelpDialog />
    </ShellStateProvider>
  );
}
