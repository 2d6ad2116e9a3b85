'use client';
import { PowerOff } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { useProblemToast } from '@/components/vms/actions/use-problem-toast';
import { useConfirmHostOff } from '@/lib/api/queries/hosts';
import type { HostDetail } from '@/lib/api/schemas/hosts';

/** Offered only while a host's power could not be cut: its guests start elsewhere once a person vouches that it is off. */
export function ConfirmOffButton({ host }: { host: HostDetail }) {
  const t = useTranslations('hosts.action');
  const tell = useProblemToast();
  const [asked, setAsked] = useState(false);
  const confirm = useConfirmHostOff();
  if (!host.actions['confirm-off']?.allowed) return null;
  const run = () =>
    confirm.mutate(
      { hostId: host.id, revision: host.revision },
      {
        onSuccess: () => toast.success(t('confirmedOff', { name: host.name })),
        onError: tell,
        onSettled: () => setAsked(false),
      },
    );
  return (
    <>
      <Button variant="danger" icon={<PowerOff />} onClick={() => setAsked(true)}>
        {t('confirm-off')}
      </Button>
      <ConfirmDialog
        open={asked}
        onOpenChange={setAsked}
        title={t('confirmOffTitle', { name: host.name })}
        confirmLabel={t('confirmOffNow')}
        danger
        typeToConfirm={host.name}
        loading={confirm.isPending}
        onConfirm={run}
      >
        <p>{t('confirmOffBody', { count: host.guests })}</p>
      </ConfirmDialog>
    </>
  );
}
