'use client';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { taskQuery } from '@/lib/api/queries/tasks';
import type { Task } from '@/lib/api/schemas/tasks';
import { ObjectState } from '../shell/object-state';
import { Button } from '../ui/button';
import { ErrorState } from '../ui/error-state';
import { Link } from '../ui/link';
import { SidePanel } from '../ui/side-panel';
import { SkeletonRows } from '../ui/skeleton';
import { TaskActions } from './task-actions';
import { TaskFacts } from './task-facts';
import { TaskSteps } from './task-steps';
import { useTaskWords } from './task-words';

/** A task beside its list: what it does, how far it is, what can be done about it. */
export function TaskPeek({ taskId, onClose }: { taskId: string | null; onClose: () => void }) {
  const t = useTranslations('tasks');
  const words = useTaskWords();
  const { data: task, error, refetch } = useQuery({ ...taskQuery(taskId ?? ''), enabled: taskId !== null });
  const footer = task && (
    <>
      <TaskActions task={task} />
      <Button asChild variant="primary">
        <Link href={`/tasks/${task.id}`}>{t('open')}</Link>
      </Button>
    </>
  );
  return (
    <SidePanel
      open={taskId !== null}
      onOpenChange={(open) => !open && onClose()}
      title={task ? words.title(task) : t('task')}
      subtitle={task && <ObjectState kind="task" state={task.state} />}
      footer={footer}
    >
      {error && !task && <ErrorState error={error} onRetry={() => void refetch()} compact />}
      {!task && !error && <SkeletonRows rows={9} />}
      {task && <PeekBody task={task} />}
    </SidePanel>
  );
}

function PeekBody({ task }: { task: Task }) {
  const t = useTranslations('tasks');
  const words = useTaskWords();
  return (
    <div className="grid gap-4">
      {task.error && (
        <p role="alert" className="rounded-lg border border-error bg-error-soft px-3 py-2">
          <strong className="font-medium">{t('failedBecause')}</strong> {words.error(task)}
        </p>
      )}
      <TaskFacts task={task} />
      <TaskSteps task={task} />
    </div>
  );
}
