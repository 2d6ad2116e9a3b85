'use client';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Balance } from '@/lib/api/schemas/balance';
import { Card } from '../ui/card';
import { ErrorState } from '../ui/error-state';
import { PageHeader } from '../ui/page-header';
import { Select } from '../ui/select';
import { SkeletonRows } from '../ui/skeleton';
import { TabLinks } from '../ui/tab-links';
import { useFormat } from '../ui/use-format';
import { useBalance } from './use-balance';

/** What the three pages of balancing share: which cluster, and the tabs. */
export function BalanceFrame({ children }: { children: (balance: Balance) => ReactNode }) {
  const t = useTranslations('balance');
  const { clusterId, setClusterId, data, error, refetch } = useBalance();
  const search = clusterId === null ? '' : `?cluster=${encodeURIComponent(clusterId)}`;
  const tabs = [
    { href: `/balance${search}`, label: t('tabs.now') },
    { href: `/balance/history${search}`, label: t('tabs.history') },
    { href: `/balance/settings${search}`, label: t('tabs.settings') },
  ];
  return (
    <div className="h-full overflow-y-auto">
      <PageHeader
        title={t('title')}
        meta={t('intro')}
        actions={data && <ClusterSelect balance={data} onChange={(id) => void setClusterId(id)} />}
      />
      <TabLinks label={t('tabs.label')} tabs={tabs} />
      <div className="flex flex-col gap-3 px-4 py-3 pb-6">
        {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
        {!data && !error && (
          <Card>
            <SkeletonRows rows={8} />
          </Card>
        )}
        {data && children(data)}
      </div>
    </div>
  );
}

function ClusterSelect({ balance, onChange }: { balance: Balance; onChange: (clusterId: string) => void }) {
  const t = useTranslations('balance');
  const format = useFormat();
  const options = balance.clusters.map(({ id, name, imbalance, hosts }) => ({
    value: id,
    label: t('clusterOption', { name, hosts, imbalance: format.percent(imbalance, 0) }),
  }));
  return (
    <Select
      aria-label={t('cluster')}
      className="w-64"
      value={balance.clusterId}
      options={options}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
