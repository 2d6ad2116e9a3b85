'use client';
import { useQuery } from '@tanstack/react-query';
import { ArrowRightLeft } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { TermName } from '@/components/placement/term-name';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { ErrorState } from '@/components/ui/error-state';
import { SkeletonRows } from '@/components/ui/skeleton';
import { Switch } from '@/components/ui/switch';
import { moveTargetsQuery, useActOnVm } from '@/lib/api/queries/vms';
import type { VmDetail } from '@/lib/api/schemas/vms';
import { CreateError } from '../vm-wizard/create-error';
import { MoveOutcome } from './move-outcome';
import { autoTarget, MoveTargets } from './move-targets';

/** Chooses where a VM moves to (nobody has to: Auto is preselected), then shows the move until it is there. */
export function MoveDialog({ vm, onClose }: { vm: VmDetail; onClose: () => void }) {
  const t = useTranslations('vms.moveDialog');
  const { data, error, refetch } = useQuery(moveTargetsQuery(vm.id));
  const [target, setTarget] = useState<string>(autoTarget);
  const [pin, setPin] = useState(false);
  const act = useActOnVm();
  const task = act.data?.task ?? vm.tasks.find((one) => one.kind === 'migrate');
  const hostName = data?.items.find((item) => item.hostId === target)?.hostName;
  const nowhere = data !== undefined && data.suggestedHostId === null && target === autoTarget;
  const submit = () => act.mutate({ vmId: vm.id, action: 'migrate', body: { hostId: target === autoTarget ? null : target, pin } });
  const choice = (
    <>
      <span className="mr-auto">
        <Switch checked={pin} onCheckedChange={setPin}>
          {t('pin')}
        </Switch>
      </span>
      <Button
        variant="primary"
        icon={<ArrowRightLeft />}
        loading={act.isPending}
        disabled={!data}
        disabledReason={nowhere ? t('noneSuggested') : null}
        onClick={submit}
      >
        {hostName ? t('submitTo', { host: hostName }) : t('submit')}
      </Button>
    </>
  );
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('title', { name: vm.name })}
      description={data && t(data.live ? 'live' : 'cold')}
      footer={task ? <Button onClick={onClose}>{t('close')}</Button> : choice}
      width="lg"
    >
      {task ? (
        <MoveOutcome vm={vm} taskId={task.id} />
      ) : (
        <div className="flex flex-col gap-3">
          <CreateError error={act.error} />
          {error && !data && <ErrorState error={error} onRetry={() => void refetch()} compact />}
          {!data && !error && <SkeletonRows rows={8} />}
          {data && <MoveTargets targets={data} value={target} onChange={setTarget} />}
          {vm.spec.placement.pinnedHostId && !pin && (
            <p className="text-warning">{t.rich('unpinNote', { host: () => <TermName term={vm.spec.placement.pinnedHostId ?? ''} /> })}</p>
          )}
        </div>
      )}
    </Dialog>
  );
}
