'use client';
import { useMutation } from '@tanstack/react-query';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { MeterBar } from '@/components/ui/meter-bar';
import { TextLink } from '@/components/ui/text-link';
import { useFormat } from '@/components/ui/use-format';
import { useSentence } from '@/components/ui/use-sentence';
import { call } from '@/lib/api/client';
import { cancelTask } from '@/lib/api/endpoints/tasks';
import type { VmDetail } from '@/lib/api/schemas/vms';
import { useProblemToast } from '../actions/use-problem-toast';
import { MigrationProgress } from './migration-progress';

/** What is being done to a VM now, with its steps and a way to stop it. */
export function RunningTasks({ vm }: { vm: VmDetail }) {
  const { migration } = vm.status;
  if (vm.tasks.length === 0) return migration ? <MigrationProgress vm={vm} migration={migration} /> : null;
  return (
    <ul className="flex flex-col gap-3">
      {vm.tasks.map((task) => (
        <li key={task.id} className="rounded-md border bg-sunken p-3">
          <TaskProgress vm={vm} task={task} />
        </li>
      ))}
    </ul>
  );
}

function TaskProgress({ vm, task }: { vm: VmDetail; task: VmDetail['tasks'][number] }) {
  const t = useTranslations('vms.progress');
  const sentence = useSentence();
  const format = useFormat();
  const tell = useProblemToast();
  const cancel = useMutation({ mutationFn: () => call(cancelTask, { params: { taskId: task.id } }) });
  const title = sentence('taskKind', task.kind, { name: task.object.name });
  const step = task.steps.find((one) => one.state === 'running');
  const migration = step?.name === 'migrate' ? vm.status.migration : null;
  return (
    <div className="flex flex-col gap-1.5" aria-live="polite">
      <div className="flex items-center gap-2">
        <TextLink href={`/tasks/${task.id}`} className="min-w-0 flex-1 truncate font-medium text-text">
          {title}
        </TextLink>
        {!migration && <span className="text-muted text-xs">{format.percent(task.progress, 0)}</span>}
        {task.cancellable && (
          <Button
            size="sm"
            loading={cancel.isPending}
            disabledReason={task.cancelRequested ? t('cancelling') : null}
            onClick={() => cancel.mutate(undefined, { onSuccess: () => toast.success(t('cancelled')), onError: tell })}
          >
            {t(task.cancelRequested ? 'cancelling' : 'cancel')}
          </Button>
        )}
      </div>
      {migration ? (
        <MigrationProgress vm={vm} migration={migration} />
      ) : (
        <>
          <MeterBar share={task.progress} tone="busy" label={title} />
          {step && <p className="text-muted text-xs">{sentence('step', step.name)}</p>}
        </>
      )}
    </div>
  );
}
