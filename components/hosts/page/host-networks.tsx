'use client';
import { useTranslations } from 'use-intl';
import { Card } from '@/components/ui/card';
import { StateBadge } from '@/components/ui/state-badge';
import { Table, Td, Th, Tr } from '@/components/ui/table';
import { useFormat } from '@/components/ui/use-format';
import type { HostDetail } from '@/lib/api/schemas/hosts';
import { useHost } from './host-context';
import { TabBody } from './tab-body';

export function UplinksCard({ host }: { host: HostDetail }) {
  const t = useTranslations('hosts.network');
  const format = useFormat();
  return (
    <Card title={t('uplinks')} bodyClassName="p-0">
      {host.nics.length === 0 ? (
        <p className="p-3 text-muted">{t('noUplinks')}</p>
      ) : (
        <Table label={t('uplinks')}>
          <thead>
            <tr>
              <Th>{t('nic')}</Th>
              <Th end>{t('speed')}</Th>
              <Th>{t('state')}</Th>
            </tr>
          </thead>
          <tbody>
            {host.nics.map((nic) => (
              <Tr key={nic.name}>
                <Td className="font-medium">{nic.name}</Td>
                <Td end className="whitespace-nowrap">
                  {t('gbps', { value: format.number(nic.bitsPerSecond / 1e9, 1) })}
                </Td>
                <Td>
                  <StateBadge tone={nic.up ? 'ok' : 'error'}>{nic.up ? t('up') : t('down')}</StateBadge>
                </Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      )}
    </Card>
  );
}

/** The networks of the pool and which of them this host lacks: a VM on such a network cannot come here. */
export function NetworksCard({ host }: { host: HostDetail }) {
  const t = useTranslations('hosts.network');
  const missing = host.networks.filter((network) => !network.carried);
  const ordered = [...missing, ...host.networks.filter((network) => network.carried)];
  return (
    <Card title={t('networks')} bodyClassName="p-0">
      <Table label={t('networks')}>
        <thead>
          <tr>
            <Th>{t('name')}</Th>
            <Th>{t('vlan')}</Th>
            <Th>{t('state')}</Th>
          </tr>
        </thead>
        <tbody>
          {ordered.map((network) => (
            <Tr key={network.id}>
              <Td className="font-medium">{network.name}</Td>
              <Td>{network.vlan ?? t('overlay')}</Td>
              <Td>
                <StateBadge tone={network.carried ? 'ok' : 'warning'}>{network.carried ? t('carried') : t('missing')}</StateBadge>
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
      <p className="border-t px-3 py-2 text-muted text-xs">
        {missing.length === 0 ? t('allCarried') : t('missingHint', { count: missing.length })}
      </p>
    </Card>
  );
}

export function HostNetwork() {
  const host = useHost();
  return (
    <TabBody>
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <UplinksCard host={host} />
        <NetworksCard host={host} />
      </div>
    </TabBody>
  );
}
