'use client';
import { ChevronDown, CirclePause, CirclePlay, CirclePower, Play, Power, RotateCcw, RotateCw, Zap } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Menu, MenuItem, MenuLabel, MenuSeparator } from '@/components/ui/menu';
import type { VmAction } from '@/lib/api/schemas/vm-actions';
import type { VmDetail } from '@/lib/api/schemas/vms';
import { useVerdictReason } from './use-verdict-reason';
import { useVmDeed } from './use-vm-deed';

type Forced = 'stop' | 'reset';
const icons: Partial<Record<VmAction, ReactNode>> = {
  start: <Play />,
  resume: <CirclePlay />,
  shutdown: <Power />,
  reboot: <RotateCw />,
  suspend: <CirclePause />,
  stop: <CirclePower />,
  reset: <RotateCcw />,
};

/** Power actions, those that ask the guest apart from those that cut its power. What cannot be pressed says why. */
export function PowerMenu({ vm, open, onOpenChange }: { vm: VmDetail; open?: boolean; onOpenChange?: (open: boolean) => void }) {
  const t = useTranslations('vms');
  const { send, isPending } = useVmDeed();
  const reason = useVerdictReason(vm);
  const [forced, setForced] = useState<Forced | null>(null);
  const item = (action: VmAction, hint?: string) => (
    <MenuItem
      key={action}
      icon={icons[action]}
      disabledReason={reason(action)}
      onSelect={() => (action === 'stop' || action === 'reset' ? setForced(action) : send(vm, action))}
    >
      {t(`action.${action}`)}
      {hint && !reason(action) && <span className="ml-2 text-muted text-xs">{hint}</span>}
    </MenuItem>
  );
  return (
    <>
      <Menu
        {...(open === undefined ? {} : { open })}
        {...(onOpenChange ? { onOpenChange } : {})}
        trigger={
          <Button icon={<Power />} loading={isPending}>
            {t('power.menu')}
            <ChevronDown />
          </Button>
        }
      >
        {item('start')}
        {item('resume')}
        <MenuSeparator />
        <MenuLabel>{t('power.graceful')}</MenuLabel>
        {item('shutdown')}
        {item('reboot')}
        {item('suspend')}
        <MenuSeparator />
        <MenuLabel>
          <span className="inline-flex items-center gap-1">
            <Zap className="size-3" aria-hidden /> {t('power.forced')}
          </span>
        </MenuLabel>
        {item('stop')}
        {item('reset')}
      </Menu>
      <ConfirmDialog
        open={forced !== null}
        onOpenChange={(isOpen) => !isOpen && setForced(null)}
        title={t(forced === 'reset' ? 'power.resetTitle' : 'power.stopTitle', { name: vm.name })}
        confirmLabel={t(forced === 'reset' ? 'power.resetConfirm' : 'power.stopConfirm')}
        danger
        onConfirm={() => {
          if (forced) send(vm, forced);
          setForced(null);
        }}
      >
        {t('power.stopWarning')}
      </ConfirmDialog>
    </>
  );
}
