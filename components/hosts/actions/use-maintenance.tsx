'use client';
import { useRouter } from 'next/navigation';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { useProblemToast } from '@/components/vms/actions/use-problem-toast';
import { type HostAction, useActOnHost } from '@/lib/api/queries/hosts';
import type { Host } from '@/lib/api/schemas/hosts';
import { hostCan } from '@/lib/domain/host-lifecycle';

export type MaintainableHost = Pick<Host, 'id' | 'name' | 'revision' | 'status' | 'guests'>;

/** What is possible on a host now, told from what the list knows of it. */
export const maintenanceAction = (host: MaintainableHost): HostAction =>
  host.status.maintenance === 'none' ? 'enter-maintenance' : 'exit-maintenance';

export const verdictOf = (host: MaintainableHost, action: HostAction) =>
  hostCan[action]({ spec: { maintenance: host.status.maintenance !== 'none', power: 'on' }, status: host.status });

/** Sends a host into maintenance or back, and tells the outcome in a toast that leads to the task. */
export function useMaintenance() {
  const t = useTranslations('hosts.action');
  const tell = useProblemToast();
  const router = useRouter();
  const deed = useActOnHost();
  const run = (host: MaintainableHost, action: HostAction) =>
    deed.mutate(
      { hostId: host.id, action, revision: host.revision },
      {
        onSuccess: ({ task }) =>
          toast.success(t(action === 'enter-maintenance' ? 'started' : 'left', { name: host.name }), {
            action: { label: t('showTask'), onClick: () => router.push(`/tasks/${task.id}`) },
          }),
        onError: tell,
      },
    );
  return { run, isPending: deed.isPending };
}
