'use client';
import { useQuery } from '@tanstack/react-query';
import { ChevronDown, ChevronUp } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { taskPageQuery, useTaskList } from '@/lib/api/queries/tasks';
import type { Task } from '@/lib/api/schemas/tasks';
import { toneOfTask } from '../shell/object-state';
import { useShellState } from '../shell/shell-state';
import { cn } from '../ui/cn';
import { IconButton } from '../ui/icon-button';
import { Elapsed } from '../ui/relative-time';
import { TextLink } from '../ui/text-link';
import { ToneIcon } from '../ui/tone';
import { dockTasks, openTasks } from './dock-tasks';
import { TaskTable } from './task-table';
import { useTaskWords } from './task-words';

const isOpenTask = (task: Task) => task.state === 'running' || task.state === 'queued';

/** Strip at the foot of every page: what runs and what ended last; opens to the list. */
export function TaskDock() {
  const t = useTranslations('shell.dock');
  const { isDockOpen, setDockOpen } = useShellState();
  const list = useTaskList(dockTasks);
  const { data: open } = useQuery(taskPageQuery(openTasks));
  const running = open?.total ?? 0;
  return (
    <section aria-label={t('label')} className={cn('flex shrink-0 flex-col border-t bg-surface', isDockOpen ? 'h-[260px]' : 'h-8')}>
      <div className="flex h-8 shrink-0 items-center gap-2 px-2 lg:px-3">
        <IconButton
          label={isDockOpen ? t('close') : t('open')}
          shortcut="]"
          icon={isDockOpen ? <ChevronDown /> : <ChevronUp />}
          aria-expanded={isDockOpen}
          className="size-6"
          onClick={() => setDockOpen(!isDockOpen)}
        />
        <span className="flex shrink-0 items-center gap-1.5">
          {running > 0 && <ToneIcon tone="busy" />}
          {t('running', { count: running })}
        </span>
        <LastTask task={list.rows.find((task) => !isOpenTask(task))} />
        <TextLink href="/tasks" className="ml-auto shrink-0 text-xs">
          {t('all')}
        </TextLink>
      </div>
      {isDockOpen && (
        <div className="flex min-h-0 flex-1 flex-col border-t">
          <TaskTable
            tableId="dock"
            label={t('label')}
            list={list}
            listKey="dock"
            keysOnlyInside
            rowHeight={30}
            empty={<p className="p-4 text-muted">{t('empty')}</p>}
          />
        </div>
      )}
    </section>
  );
}

function LastTask({ task }: { task: Task | undefined }) {
  const t = useTranslations('shell.dock');
  const words = useTaskWords();
  if (!task) return null;
  return (
    <span className="flex min-w-0 items-center gap-1.5 text-muted">
      <ToneIcon tone={toneOfTask(task.state)} />
      <span className="truncate">{t('last', { task: words.title(task) })}</span>
      {task.startedAt && (
        <span className="hidden shrink-0 sm:inline">
          (<Elapsed from={task.startedAt} to={task.endedAt} />)
        </span>
      )}
    </span>
  );
}
