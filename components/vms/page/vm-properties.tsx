'use client';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { Badge } from '@/components/ui/badge';
import { CopyButton } from '@/components/ui/copy-button';
import { PropertiesTable, Property } from '@/components/ui/properties-table';
import { TextLink } from '@/components/ui/text-link';
import { useFormat } from '@/components/ui/use-format';
import { networksQuery } from '@/lib/api/queries/networks';
import type { VmDetail } from '@/lib/api/schemas/vms';

/** What a VM is. */
export function VmProperties({ vm, columns = 1 }: { vm: VmDetail; columns?: 1 | 2 }) {
  const t = useTranslations('vms.summary');
  const types = useTranslations('codes.guestType');
  const format = useFormat();
  const diskBytes = vm.spec.disks.reduce((sum, disk) => sum + disk.sizeBytes, 0);
  return (
    <PropertiesTable columns={columns}>
      <Property name={t('size')}>{t('sizeText', { vcpus: vm.spec.vcpus, memory: format.bytes(vm.spec.memoryBytes) })}</Property>
      <Property name={t('type')}>{types(vm.spec.type)}</Property>
      <Property name={t('host')}>
        {vm.status.hostId ? <TextLink href={`/hosts/${vm.status.hostId}`}>{vm.status.hostName}</TextLink> : '–'}
      </Property>
      <Property name={t('cluster')}>{vm.clusterName ?? '–'}</Property>
      <Property name={t('disks')}>{t('disksText', { count: vm.spec.disks.length, size: format.bytes(diskBytes) })}</Property>
      <Property name={t('network')}>
        <Nics nics={vm.spec.nics} />
      </Property>
      <Property name={t('restart')}>{t('restartText', { priority: vm.spec.restartPriority })}</Property>
      <Property name={t('protection')}>{t(vm.spec.deleteProtection ? 'protected' : 'unprotected')}</Property>
      <Property name={t('created')}>{format.dateTime(vm.createdAt)}</Property>
      <Property name={t('id')}>
        <span className="inline-flex max-w-full items-center gap-1 font-mono text-xs">
          <span className="truncate">{vm.id}</span>
          <CopyButton text={vm.id} />
        </span>
      </Property>
      {vm.spec.description && <Property name={t('description')}>{vm.spec.description}</Property>}
    </PropertiesTable>
  );
}

function Nics({ nics }: { nics: VmDetail['spec']['nics'] }) {
  const { data } = useQuery(networksQuery());
  if (nics.length === 0) return <>–</>;
  return (
    <ul className="flex flex-col gap-0.5">
      {nics.map((nic) => (
        <li key={nic.id} className="flex flex-wrap items-center gap-1.5">
          <Badge>{data?.items.find((network) => network.id === nic.networkId)?.name ?? nic.networkId}</Badge>
          {nic.ip && (
            <>
              <span className="font-mono text-xs">{nic.ip}</span>
              <CopyButton text={nic.ip} />
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
