'use client';
import { useQuery } from '@tanstack/react-query';
import { Wrench } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { clustersQuery } from '@/lib/api/queries/pool';
import { RollingMaintenanceDialog } from './rolling-maintenance-dialog';

/** Leads to a plan that maintains every host of a cluster; not there while there is no host. */
export function RollingMaintenanceButton() {
  const t = useTranslations('plans.rolling');
  const [isOpen, setOpen] = useState(false);
  const { data } = useQuery(clustersQuery());
  const clusters = data?.items ?? [];
  if (clusters.length === 0) return null;
  return (
    <>
      <Button icon={<Wrench />} onClick={() => setOpen(true)}>
        {t('button')}
      </Button>
      {isOpen && <RollingMaintenanceDialog clusters={clusters} onClose={() => setOpen(false)} />}
    </>
  );
}
