'use client';
import { Copy, Ellipsis, Lock, LockOpen, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { SimulateFailureItem } from '@/components/lab/simulate-failure-item';
import { IconButton } from '@/components/ui/icon-button';
import { Menu, MenuItem, MenuSeparator } from '@/components/ui/menu';
import { useChangeVm } from '@/lib/api/queries/vms';
import type { VmDetail } from '@/lib/api/schemas/vms';
import { CloneDialog } from './clone-dialog';
import { DeleteDialog } from './delete-dialog';
import { useProblemToast } from './use-problem-toast';
import { useVerdictReason } from './use-verdict-reason';

/** What is done to a VM less often than moving it and switching its power. */
export function MoreMenu({ vm, open, onOpenChange }: { vm: VmDetail; open?: boolean; onOpenChange?: (open: boolean) => void }) {
  const t = useTranslations('vms');
  const reason = useVerdictReason(vm);
  const change = useChangeVm(vm.id);
  const tell = useProblemToast();
  const [dialog, setDialog] = useState<'clone' | 'delete' | null>(null);
  const isProtected = vm.spec.deleteProtection;
  const close = (isOpen: boolean) => !isOpen && setDialog(null);
  const cannotDelete = vm.actions.delete?.reason === 'protected' ? null : reason('delete');
  return (
    <>
      <Menu
        {...(open === undefined ? {} : { open })}
        {...(onOpenChange ? { onOpenChange } : {})}
        trigger={<IconButton label={t('more')} icon={<Ellipsis />} size="icon-md" variant="default" />}
      >
        <MenuItem icon={<Copy />} disabledReason={reason('clone')} onSelect={() => setDialog('clone')}>
          {t('cloneMenu')}
        </MenuItem>
        <MenuItem icon={<Plus />} href={`/vms/new?from=${vm.id}`}>
          {t('like')}
        </MenuItem>
        <MenuItem
          icon={isProtected ? <LockOpen /> : <Lock />}
          onSelect={() => change.mutate({ deleteProtection: !isProtected }, { onError: tell })}
        >
          {t(isProtected ? 'summary.unprotect' : 'summary.protect')}
        </MenuItem>
        <SimulateFailureItem kind="guest-crash" targetId={vm.id} />
        <MenuSeparator />
        <MenuItem icon={<Trash2 />} danger disabledReason={cannotDelete} onSelect={() => setDialog('delete')}>
          {t('deleteMenu')}
        </MenuItem>
      </Menu>
      {dialog === 'clone' && <CloneDialog vm={vm} open onOpenChange={close} />}
      {dialog === 'delete' && <DeleteDialog vm={vm} open onOpenChange={close} />}
    </>
  );
}
