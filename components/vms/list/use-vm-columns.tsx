'use client';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { ObjectState } from '@/components/shell/object-state';
import type { Column } from '@/components/ui/virtual-table/column';
import type { VmRow } from '@/lib/api/schemas/vm-list';
import { AgeCell, BytesCell, CpuCell, FlagsCell, HostCell, MemoryUsedCell, NameCell, ShareCell, TagsCell, TypeCell } from './vm-cells';

export const vmTableId = 'vms';

/** The columns of the VM list, in the reader's language. `sortKey` is the server's word for the order. */
export function useVmColumns(): readonly Column<VmRow>[] {
  const t = useTranslations('vms.column');
  return useMemo(
    () => [
      { id: 'state', header: t('state'), width: 104, sortKey: 'state', cell: (vm) => <ObjectState kind="guest" state={vm.state} /> },
      {
        id: 'name',
        header: t('name'),
        width: 128,
        sortKey: 'name',
        required: true,
        pinnedAtFirst: true,
        cell: (vm) => <NameCell vm={vm} />,
      },
      { id: 'number', header: t('number'), width: 64, align: 'end', sortKey: 'number', hiddenAtFirst: true, cell: (vm) => vm.number },
      { id: 'host', header: t('host'), width: 104, sortKey: 'host', cell: (vm) => <HostCell vm={vm} /> },
      { id: 'cluster', header: t('cluster'), width: 88, sortKey: 'cluster', cell: (vm) => vm.clusterName ?? '–' },
      { id: 'type', header: t('type'), width: 112, sortKey: 'type', hiddenAtFirst: true, cell: (vm) => <TypeCell vm={vm} /> },
      { id: 'vcpus', header: t('vcpus'), width: 72, align: 'end', sortKey: 'vcpus', cell: (vm) => vm.vcpus },
      { id: 'memory', header: t('memory'), width: 80, align: 'end', sortKey: 'memory', cell: (vm) => <BytesCell bytes={vm.memoryBytes} /> },
      {
        id: 'disk',
        header: t('disk'),
        width: 88,
        align: 'end',
        sortKey: 'disk',
        hiddenAtFirst: true,
        cell: (vm) => <BytesCell bytes={vm.diskBytes} />,
      },
      { id: 'cpu', header: t('cpu'), width: 104, align: 'end', sortKey: 'cpu', cell: (vm) => <CpuCell vm={vm} /> },
      {
        id: 'ready',
        header: t('ready'),
        width: 80,
        align: 'end',
        sortKey: 'ready',
        hiddenAtFirst: true,
        cell: (vm) => <ShareCell share={vm.ready} />,
      },
      { id: 'memused', header: t('memused'), width: 112, align: 'end', sortKey: 'memused', cell: (vm) => <MemoryUsedCell vm={vm} /> },
      {
        id: 'ip',
        header: t('ip'),
        width: 96,
        sortKey: 'ip',
        cell: (vm) => <span title={vm.ips.join(', ')}>{vm.ips.join(', ') || '–'}</span>,
      },
      { id: 'tags', header: t('tags'), width: 112, sortKey: 'tags', cell: (vm) => <TagsCell tags={vm.tags} /> },
      { id: 'flags', header: t('flags'), width: 72, cell: (vm) => <FlagsCell vm={vm} /> },
      {
        id: 'since',
        header: t('since'),
        width: 120,
        align: 'end',
        sortKey: 'since',
        hiddenAtFirst: true,
        cell: (vm) => <AgeCell at={vm.since} />,
      },
      { id: 'created', header: t('created'), width: 68, align: 'end', sortKey: 'created', cell: (vm) => <AgeCell at={vm.createdAt} /> },
    ],
    [t],
  );
}
