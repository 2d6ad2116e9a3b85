'use client';
import { useTranslations } from 'use-intl';
import type { Task } from '@/lib/api/schemas/tasks';
import { ObjectState } from '../shell/object-state';
import { MeterBar } from '../ui/meter-bar';
import { useFormat } from '../ui/use-format';
import { useTaskWords } from './task-words';

/** A bar and the step at hand while it runs, its state otherwise. */
export function TaskProgress({ task }: { task: Task }) {
  const t = useTranslations('tasks');
  const format = useFormat();
  const words = useTaskWords();
  if (task.state !== 'running') return <ObjectState kind="task" state={task.state} />;
  const step = task.steps.find((candidate) => candidate.state === 'running');
  return (
    <span className="flex w-full min-w-0 items-center gap-2">
      <MeterBar share={task.progress} tone="busy" label={t('progressOf', { task: words.title(task) })} className="w-20 shrink-0" />
      <span className="w-9 shrink-0 text-right">{format.percent(task.progress, 0)}</span>
      {step && <span className="truncate text-muted">{words.step(step.name)}</span>}
    </span>
  );
}
