'use client';
import { Wrench } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { useSentence } from '@/components/ui/use-sentence';
import { MaintenanceDialog } from './maintenance-dialog';
import { type MaintainableHost, maintenanceAction, useMaintenance, verdictOf } from './use-maintenance';

/** The one maintenance button that makes sense now; when it cannot be pressed it says why. */
export function MaintenanceButton({ host }: { host: MaintainableHost }) {
  const t = useTranslations('hosts.action');
  const sentence = useSentence();
  const [asked, setAsked] = useState(false);
  const maintenance = useMaintenance();
  const action = maintenanceAction(host);
  const { reason } = verdictOf(host, action);
  const press = () => (action === 'enter-maintenance' ? setAsked(true) : maintenance.run(host, action));
  return (
    <>
      <Button icon={<Wrench />} loading={maintenance.isPending} disabledReason={reason && sentence('reason', reason)} onClick={press}>
        {t(action)}
      </Button>
      <MaintenanceDialog host={asked ? host : null} onClose={() => setAsked(false)} onConfirm={() => maintenance.run(host, action)} />
    </>
  );
}
