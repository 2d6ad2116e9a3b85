'use client';
import { useRouter } from 'next/navigation';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { useActOnVm, type VmDeed } from '@/lib/api/queries/vms';
import { useProblemToast } from './use-problem-toast';

/** Sends an action and says so, with a link to its task; a refusal becomes a toast too. */
export function useVmDeed() {
  const t = useTranslations('vms');
  const router = useRouter();
  const act = useActOnVm();
  const tell = useProblemToast();
  const send = (vm: { id: string; name: string }, action: VmDeed['action'], body: VmDeed['body'] = {}) =>
    act.mutate(
      { vmId: vm.id, action, body },
      {
        onSuccess: ({ task }) =>
          toast.success(t('sent', { action: t(`action.${action}`), name: vm.name }), {
            action: { label: t('bulk.showTask'), onClick: () => router.push(`/tasks/${task.id}`) },
          }),
        onError: tell,
      },
    );
  return { send, isPending: act.isPending };
}
