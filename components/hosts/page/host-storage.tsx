'use client';
import { useTranslations } from 'use-intl';
import { ObjectState } from '@/components/shell/object-state';
import { Card } from '@/components/ui/card';
import { MeterBar } from '@/components/ui/meter-bar';
import { Table, Td, Th, Tr } from '@/components/ui/table';
import { useFormat } from '@/components/ui/use-format';
import type { HostDetail } from '@/lib/api/schemas/hosts';
import { useHost } from './host-context';
import { TabBody } from './tab-body';

export function StoragePoolsCard({ host }: { host: HostDetail }) {
  const t = useTranslations('hosts.storage');
  if (host.storagePools.length === 0) {
    return (
      <Card title={t('title')}>
        <p className="text-muted">{t('none')}</p>
      </Card>
    );
  }
  return (
    <Card title={t('title')} bodyClassName="p-0">
      <Table label={t('title')}>
        <thead>
          <tr>
            <Th>{t('name')}</Th>
            <Th>{t('kind')}</Th>
            <Th>{t('state')}</Th>
            <Th className="min-w-32">{t('used')}</Th>
            <Th end>{t('free')}</Th>
            <Th end>{t('capacity')}</Th>
          </tr>
        </thead>
        <tbody>
          {host.storagePools.map((pool) => (
            <StoragePoolRow key={pool.id} pool={pool} />
          ))}
        </tbody>
      </Table>
      {host.storagePools.some((pool) => pool.kind === 'local') && <p className="border-t px-3 py-2 text-muted text-xs">{t('local')}</p>}
    </Card>
  );
}

function StoragePoolRow({ pool }: { pool: HostDetail['storagePools'][number] }) {
  const t = useTranslations('hosts.storage');
  const codes = useTranslations('codes.storageKind');
  const format = useFormat();
  const share = pool.usedBytes / Math.max(1, pool.capacityBytes);
  const shown = format.percent(share, 0);
  return (
    <Tr>
      <Td className="whitespace-nowrap font-medium">{pool.name}</Td>
      <Td>{codes(pool.kind)}</Td>
      <Td>
        <ObjectState kind="storage-pool" state={pool.state} />
      </Td>
      <Td>
        <span className="flex items-center gap-2">
          <MeterBar share={share} label={`${t('used')}: ${shown}`} />
          <span className="w-9 shrink-0 text-right">{shown}</span>
        </span>
      </Td>
      <Td end className="whitespace-nowrap">
        {format.bytes(Math.max(0, pool.capacityBytes - pool.usedBytes))}
      </Td>
      <Td end className="whitespace-nowrap">
        {format.bytes(pool.capacityBytes)}
      </Td>
    </Tr>
  );
}

export function HostStorage() {
  return (
    <TabBody>
      <StoragePoolsCard host={useHost()} />
    </TabBody>
  );
}
