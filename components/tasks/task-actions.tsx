'use client';
import { RotateCw, X } from 'lucide-react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { isProblemError } from '@/lib/api/problem-error';
import { useCancelTask, useRetryTask } from '@/lib/api/queries/tasks';
import type { Task } from '@/lib/api/schemas/tasks';
import { Button } from '../ui/button';
import { useSentence } from '../ui/use-sentence';

/** Cancel while it runs, retry when parts of it failed; nothing otherwise. */
export function TaskActions({ task }: { task: Task }) {
  const t = useTranslations('tasks');
  const sentence = useSentence();
  const cancel = useCancelTask();
  const retry = useRetryTask();
  const complain = (error: Error) =>
    toast.error(isProblemError(error) ? sentence('problem', error.code, error.problem.params, error.problem.detail) : error.message);
  const isOpen = task.state === 'queued' || task.state === 'running';
  if (isOpen) {
    const reason = task.cancelRequested ? t('cancelRequested') : task.cancellable ? null : t('notCancellable');
    return (
      <Button
        size="sm"
        icon={<X />}
        loading={cancel.isPending}
        disabledReason={reason}
        onClick={() => cancel.mutate(task.id, { onError: complain })}
      >
        {t('cancel')}
      </Button>
    );
  }
  if (task.kind !== 'bulk' || task.state !== 'failed') return null;
  return (
    <Button size="sm" icon={<RotateCw />} loading={retry.isPending} onClick={() => retry.mutate(task.id, { onError: complain })}>
      {t('retry')}
    </Button>
  );
}
