'use client';
import { Ellipsis, Route, Wrench } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { SimulateFailureItem } from '@/components/lab/simulate-failure-item';
import { IconButton } from '@/components/ui/icon-button';
import { Menu, MenuItem } from '@/components/ui/menu';
import { useSentence } from '@/components/ui/use-sentence';
import { usePlanMaintenance } from '../maintenance/use-plan-maintenance';
import { MaintenanceDialog } from './maintenance-dialog';
import { type MaintainableHost, maintenanceAction, useMaintenance, verdictOf } from './use-maintenance';

/** Deeds on a host from its row. */
export function HostRowMenu({ host }: { host: MaintainableHost }) {
  const t = useTranslations('hosts');
  const sentence = useSentence();
  const [asked, setAsked] = useState(false);
  const tPlans = useTranslations('plans.maintenance');
  const maintenance = useMaintenance();
  const planned = usePlanMaintenance();
  const action = maintenanceAction(host);
  const { reason } = verdictOf(host, action);
  const choose = () => (action === 'enter-maintenance' ? setAsked(true) : maintenance.run(host, action));
  return (
    <>
      <Menu trigger={<IconButton label={t('list.actions', { name: host.name })} icon={<Ellipsis />} className="size-6" />}>
        <MenuItem icon={<Wrench />} disabledReason={reason && sentence('reason', reason)} onSelect={choose}>
          {t(`action.${action}`)}
        </MenuItem>
        {action === 'enter-maintenance' && (
          <MenuItem icon={<Route />} disabledReason={reason && sentence('reason', reason)} onSelect={() => planned.make(host.id)}>
            {tPlans('row')}
          </MenuItem>
        )}
        <SimulateFailureItem kind="host-crash" targetId={host.id} />
      </Menu>
      <MaintenanceDialog host={asked ? host : null} onClose={() => setAsked(false)} onConfirm={() => maintenance.run(host, action)} />
    </>
  );
}
