'use client';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { Task } from '@/lib/api/schemas/tasks';
import { CauseText } from '../shell/cause-text';
import { ObjectIcon } from '../shell/object-icon';
import { ObjectLink } from '../shell/object-link';
import { Elapsed, RelativeTime } from '../ui/relative-time';
import { TextLink } from '../ui/text-link';
import type { Column } from '../ui/virtual-table/column';
import { TaskActions } from './task-actions';
import { TaskProgress } from './task-progress';
import { useTaskWords } from './task-words';

const TaskName = ({ task }: { task: Task }) => {
  const words = useTaskWords();
  return (
    <TextLink href={`/tasks/${task.id}`} prefetch={false} className="truncate text-text">
      {words.title(task)}
    </TextLink>
  );
};

const TaskOutcome = ({ task }: { task: Task }) => {
  const words = useTaskWords();
  return <span className="truncate text-error">{words.error(task)}</span>;
};

const TaskObject = ({ object }: { object: Task['object'] }) => (
  <span className="flex min-w-0 items-center gap-1.5">
    <ObjectIcon kind={object.kind} className="size-3.5 shrink-0 text-muted" />
    <ObjectLink {...object} className="truncate" />
  </span>
);

/** Columns of the task list and of the dock. */
export function useTaskColumns(): readonly Column<Task>[] {
  const t = useTranslations('tasks.column');
  return useMemo(
    () => [
      { id: 'task', header: t('task'), width: 250, required: true, cell: (task) => <TaskName task={task} /> },
      { id: 'progress', header: t('progress'), width: 250, required: true, cell: (task) => <TaskProgress task={task} /> },
      { id: 'object', header: t('object'), width: 150, cell: (task) => <TaskObject object={task.object} /> },
      { id: 'cause', header: t('cause'), width: 140, cell: (task) => <CauseText cause={task.cause} actor={task.actor} /> },
      { id: 'started', header: t('started'), width: 130, cell: (task) => <RelativeTime at={task.startedAt ?? task.createdAt} /> },
      {
        id: 'duration',
        header: t('duration'),
        width: 100,
        align: 'end',
        cell: (task) => (task.startedAt ? <Elapsed from={task.startedAt} to={task.endedAt} /> : null),
      },
      { id: 'outcome', header: t('outcome'), width: 240, cell: (task) => <TaskOutcome task={task} /> },
      { id: 'actions', header: t('actions'), width: 120, cell: (task) => <TaskActions task={task} /> },
    ],
    [t],
  );
}
