'use client';
import { useEffect, useRef, useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { useTaskList } from '@/lib/api/queries/tasks';
import type { Task } from '@/lib/api/schemas/tasks';
import { dockTasks } from '../tasks/dock-tasks';
import { useTaskWords } from '../tasks/task-words';

/** Says aloud how users' tasks end, and shows a toast for those that failed in the background. */
export function TaskAnnouncer() {
  const t = useTranslations('shell.live');
  const words = useTaskWords();
  const { rows } = useTaskList(dockTasks);
  const open = useRef(new Set<string>());
  const [said, setSaid] = useState('');

  useEffect(() => {
    const ended = (task: Task) => {
      const title = words.title(task);
      if (task.state !== 'failed') return setSaid(t('announceTaskDone', { task: title }));
      setSaid(t('announceTaskFailed', { task: title }));
      toast.error(t('announceTaskFailed', { task: title }), { description: words.error(task) });
    };
    for (const task of rows) {
      if (task.cause.kind !== 'user' || task.parentId !== null) continue;
      if (task.state === 'running' || task.state === 'queued') open.current.add(task.id);
      else if (open.current.delete(task.id)) ended(task);
    }
  }, [rows, t, words]);

  return (
    <div role="status" aria-live="polite" className="sr-only">
      {said}
    </div>
  );
}
