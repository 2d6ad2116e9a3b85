'use client';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { StateBadge } from '@/components/ui/state-badge';
import { useSentence } from '@/components/ui/use-sentence';
import { getTask } from '@/lib/api/endpoints/tasks';
import { queryFor } from '@/lib/api/queries/query-for';
import type { VmDetail } from '@/lib/api/schemas/vms';
import { RunningTasks } from '../page/running-tasks';

/** The move by phases while it runs, then how it ended. */
export function MoveOutcome({ vm, taskId }: { vm: VmDetail; taskId: string }) {
  const t = useTranslations('vms.moveDialog');
  const sentence = useSentence();
  const { data: task } = useQuery({
    ...queryFor(getTask, { params: { taskId } }),
    // The live stream says when it ends; this catches what it missed.
    refetchInterval: ({ state }) => (state.data?.endedAt ? false : 2000),
  });
  const host = vm.status.hostName ?? '–';
  if (task?.state === 'succeeded') return <StateBadge tone="ok">{t('done', { name: vm.name, host })}</StateBadge>;
  if (task?.state === 'cancelled') return <StateBadge tone="off">{t('stopped', { name: vm.name, host })}</StateBadge>;
  if (task?.state === 'failed') {
    const reason = task.error ? sentence('taskError', task.error.code, task.error.params) : '';
    return <StateBadge tone="error">{t('failed', { reason })}</StateBadge>;
  }
  return (
    <div className="flex flex-col gap-2">
      <StateBadge tone="busy">{t('progress')}</StateBadge>
      <RunningTasks vm={vm} />
    </div>
  );
}
