'use client';
import { useTranslations } from 'use-intl';
import { useUnitFormat } from '@/components/charts/use-unit-format';
import { Badge } from '@/components/ui/badge';
import { PropertiesTable, Property } from '@/components/ui/properties-table';
import type { HostDetail } from '@/lib/api/schemas/hosts';
import { HostProcessor } from './host-facts';

export function HostFactsTable({ host }: { host: HostDetail }) {
  const t = useTranslations('hosts.fact');
  const codes = useTranslations('codes.hypervisor');
  const write = useUnitFormat();
  return (
    <PropertiesTable>
      <Property name={t('cluster')}>{host.clusterName}</Property>
      <Property name={t('hypervisor')}>{codes(host.hypervisor)}</Property>
      <Property name={t('model')}>{host.model}</Property>
      <Property name={t('processor')}>
        {host.cpuModel} <span className="text-muted">({t('generation', { generation: host.cpuGeneration })})</span>
        <span className="block text-muted">
          <HostProcessor host={host} />
        </span>
      </Property>
      <Property name={t('power')}>
        {t('powerValue', { now: write(host.watts.now, 'watts'), full: write(host.watts.full, 'watts') })}
      </Property>
      <Property name={t('tags')}>
        <Words words={host.tags} none={t('none')} />
      </Property>
      <Property name={t('devices')}>
        <Words words={host.devices} none={t('none')} />
      </Property>
    </PropertiesTable>
  );
}

const Words = ({ words, none }: { words: readonly string[]; none: string }) =>
  words.length === 0 ? (
    <span className="text-muted">{none}</span>
  ) : (
    <span className="flex flex-wrap gap-1">
      {words.map((word) => (
        <Badge key={word}>{word}</Badge>
      ))}
    </span>
  );
