'use client';
import { Ellipsis } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { SimulateFailureItem } from '@/components/lab/simulate-failure-item';
import { useHasLab } from '@/components/lab/use-has-lab';
import { IconButton } from '@/components/ui/icon-button';
import { Menu } from '@/components/ui/menu';
import type { HostDetail } from '@/lib/api/schemas/hosts';

/** What is seldom done to a host. On real hosts that is nothing, and there is no menu. */
export function HostMoreMenu({ host }: { host: Pick<HostDetail, 'id' | 'name'> }) {
  const t = useTranslations('hosts');
  const hasLab = useHasLab();
  if (!hasLab) return null;
  return (
    <Menu trigger={<IconButton label={t('list.actions', { name: host.name })} icon={<Ellipsis />} size="icon-md" variant="default" />}>
      <SimulateFailureItem kind="host-crash" targetId={host.id} />
    </Menu>
  );
}
