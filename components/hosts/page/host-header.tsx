'use client';
import { useTranslations } from 'use-intl';
import { PageHeader } from '@/components/ui/page-header';
import { useFormat } from '@/components/ui/use-format';
import type { HostDetail } from '@/lib/api/schemas/hosts';
import { ConfirmOffButton } from '../actions/confirm-off-button';
import { HostMoreMenu } from '../actions/host-more-menu';
import { MaintenanceButton } from '../actions/maintenance-button';
import { HostProcessor, HostUptime } from '../host-facts';
import { HostState } from '../host-state';

export function HostHeader({ host }: { host: HostDetail }) {
  const t = useTranslations('hosts');
  const format = useFormat();
  const meta = (
    <>
      <span>
        {host.clusterName} · {t('fact.rack', { rack: host.rack })}
      </span>
      <span>
        <HostProcessor host={host} />
      </span>
      <span>{t('fact.memory', { memory: format.bytes(host.capacity.memoryBytes) })}</span>
      <span>
        <HostUptime host={host} />
      </span>
    </>
  );
  return (
    <PageHeader
      crumbs={[{ label: t('title'), href: '/hosts' }]}
      title={host.name}
      state={<HostState status={host.status} pill />}
      meta={meta}
      actions={
        <>
          <ConfirmOffButton host={host} />
          <MaintenanceButton host={host} />
          <HostMoreMenu host={host} />
        </>
      }
    />
  );
}
