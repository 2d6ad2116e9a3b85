'use client';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { isProblemError } from '@/lib/api/problem-error';
import { taskQuery } from '@/lib/api/queries/tasks';
import { NothingHere } from '../shell/nothing-here';
import { ObjectState } from '../shell/object-state';
import { Card } from '../ui/card';
import { ErrorState } from '../ui/error-state';
import { MeterBar } from '../ui/meter-bar';
import { PageHeader } from '../ui/page-header';
import { SkeletonRows } from '../ui/skeleton';
import { TaskActions } from './task-actions';
import { TaskChildren } from './task-children';
import { TaskFacts } from './task-facts';
import { TaskSteps } from './task-steps';
import { useTaskWords } from './task-words';

export function TaskPage({ taskId }: { taskId: string }) {
  const t = useTranslations('tasks');
  const words = useTaskWords();
  const { data: task, error, refetch } = useQuery(taskQuery(taskId));
  const crumbs = [{ label: t('title'), href: '/tasks' }];
  if (isProblemError(error) && error.code === 'not-found') return <NothingHere />;
  if (error && !task) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!task) {
    return (
      <>
        <PageHeader crumbs={crumbs} title={t('task')} />
        <SkeletonRows className="p-4" />
      </>
    );
  }
  const hasParts = Object.values(task.childCounts).some((count) => count > 0);
  return (
    <>
      <PageHeader
        crumbs={crumbs}
        title={words.title(task)}
        state={<ObjectState kind="task" state={task.state} pill />}
        actions={<TaskActions task={task} />}
      />
      <div className="grid items-start gap-3 px-4 pb-6 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <div className="flex min-w-0 flex-col gap-3">
          {task.state === 'running' && (
            <MeterBar share={task.progress} tone="busy" label={t('progressOf', { task: words.title(task) })} className="h-2" />
          )}
          {task.error && (
            <p role="alert" className="rounded-lg border border-error bg-error-soft px-3 py-2">
              <strong className="font-medium">{t('failedBecause')}</strong> {words.error(task)}
            </p>
          )}
          <Card title={t('steps')} bodyClassName="p-0">
            <TaskSteps task={task} />
          </Card>
        </div>
        <Card title={t('facts')}>
          <TaskFacts task={task} />
        </Card>
      </div>
      {hasParts && (
        <div className="px-4 pb-6">
          <TaskChildren taskId={task.id} counts={task.childCounts} />
        </div>
      )}
    </>
  );
}
