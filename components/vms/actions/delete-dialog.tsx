'use client';
import { useRouter } from 'next/navigation';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Dialog } from '@/components/ui/dialog';
import { useFormat } from '@/components/ui/use-format';
import { useChangeVm, useDeleteVm } from '@/lib/api/queries/vms';
import type { VmDetail } from '@/lib/api/schemas/vms';
import { useProblemToast } from './use-problem-toast';

interface DeleteDialogProps {
  vm: VmDetail;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** Names what dies with the VM; a protected one must be unprotected first, which can be done right here. */
export function DeleteDialog(props: DeleteDialogProps) {
  return props.vm.spec.deleteProtection ? <ProtectedDialog {...props} /> : <DeleteConfirm {...props} />;
}

function ProtectedDialog({ vm, open, onOpenChange }: DeleteDialogProps) {
  const t = useTranslations('vms.deleteDialog');
  const change = useChangeVm(vm.id);
  const tell = useProblemToast();
  const unprotect = (
    <Button loading={change.isPending} onClick={() => change.mutate({ deleteProtection: false }, { onError: tell })}>
      {t('unprotect')}
    </Button>
  );
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('title', { name: vm.name })} footer={unprotect}>
      {t('protected', { name: vm.name })}
    </Dialog>
  );
}

function DeleteConfirm({ vm, open, onOpenChange }: DeleteDialogProps) {
  const t = useTranslations('vms.deleteDialog');
  const format = useFormat();
  const router = useRouter();
  const remove = useDeleteVm();
  const tell = useProblemToast();
  const ips = vm.spec.nics.flatMap((nic) => nic.ip ?? []);
  const size = format.bytes(vm.spec.disks.reduce((sum, disk) => sum + disk.sizeBytes, 0));
  const confirm = () =>
    remove.mutate(vm.id, {
      onSuccess: () => {
        toast.success(t('sent', { name: vm.name }));
        onOpenChange(false);
        router.push('/vms');
      },
      onError: tell,
    });
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('title', { name: vm.name })}
      confirmLabel={t('confirm')}
      typeToConfirm={vm.name}
      danger
      loading={remove.isPending}
      onConfirm={confirm}
    >
      <p>{t('dies')}</p>
      <ul className="my-1 list-disc pl-5">
        <li>{t('disks', { count: vm.spec.disks.length, size })}</li>
        {ips.length > 0 && <li>{t('addresses', { count: ips.length, ips: ips.join(', ') })}</li>}
      </ul>
      {vm.status.state === 'running' && <p className="text-warning">{t('running')}</p>}
      <p className="font-medium">{t('forever')}</p>
    </ConfirmDialog>
  );
}
