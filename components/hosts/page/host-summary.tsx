'use client';
import { useTranslations } from 'use-intl';
import { ChartGroup } from '@/components/charts/chart-cursor';
import { FailureCard } from '@/components/ha/failure-card';
import { Card } from '@/components/ui/card';
import { HostFactsTable } from '../host-facts-table';
import { useHost } from './host-context';
import { HostGauges } from './host-gauges';
import { NetworksCard, UplinksCard } from './host-networks';
import { StoragePoolsCard } from './host-storage';
import { TabBody } from './tab-body';
import { WhoUsesHost } from './who-uses-host';

export function HostSummary() {
  const t = useTranslations('hosts');
  const host = useHost();
  return (
    <TabBody>
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,2fr)_minmax(18rem,1fr)]">
        <div className="grid min-w-0 gap-4">
          <ChartGroup>
            <WhoUsesHost hostId={host.id} />
          </ChartGroup>
          <FailureCard hostId={host.id} />
          <StoragePoolsCard host={host} />
          <div className="grid gap-4 lg:grid-cols-2">
            <UplinksCard host={host} />
            <NetworksCard host={host} />
          </div>
        </div>
        <div className="grid min-w-0 gap-4">
          <Card title={t('gauge.title')}>
            <HostGauges host={host} />
          </Card>
          <Card title={t('fact.properties')}>
            <HostFactsTable host={host} />
          </Card>
        </div>
      </div>
    </TabBody>
  );
}
