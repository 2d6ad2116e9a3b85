'use client';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { Column } from '@/components/ui/virtual-table/column';
import type { Host } from '@/lib/api/schemas/hosts';
import { HostRowMenu } from '../actions/host-row-menu';
import { HostState } from '../host-state';
import { HostNameCell, HostTagsCell, HypervisorCell, MemorySizeCell, PercentCell, RateCell, ShareBarCell } from './host-cells';

export const hostTableId = 'hosts';

/** The columns of the host list. `sortKey` is the server's word for the order. */
export function useHostColumns(): readonly Column<Host>[] {
  const t = useTranslations('hosts.column');
  return useMemo(
    () => [
      { id: 'state', header: t('state'), width: 104, sortKey: 'state', cell: (host) => <HostState status={host.status} /> },
      {
        id: 'name',
        header: t('name'),
        width: 128,
        sortKey: 'name',
        required: true,
        pinnedAtFirst: true,
        cell: (host) => <HostNameCell host={host} />,
      },
      {
        id: 'cluster',
        header: t('cluster'),
        width: 104,
        sortKey: 'cluster',
        cell: (host) => <span className="truncate">{host.clusterName}</span>,
      },
      { id: 'rack', header: t('rack'), width: 76, sortKey: 'rack', cell: (host) => host.rack },
      { id: 'hypervisor', header: t('hypervisor'), width: 112, sortKey: 'hypervisor', cell: (host) => <HypervisorCell host={host} /> },
      {
        id: 'model',
        header: t('model'),
        width: 176,
        sortKey: 'model',
        hiddenAtFirst: true,
        cell: (host) => <span className="truncate">{host.model}</span>,
      },
      { id: 'cores', header: t('cores'), width: 88, align: 'end', sortKey: 'cores', cell: (host) => host.capacity.cores },
      {
        id: 'capacity',
        header: t('capacity'),
        width: 100,
        align: 'end',
        sortKey: 'capacity',
        cell: (host) => <MemorySizeCell bytes={host.capacity.memoryBytes} />,
      },
      { id: 'guests', header: t('guests'), width: 72, align: 'end', sortKey: 'guests', cell: (host) => host.guests },
      {
        id: 'cpu',
        header: t('cpu'),
        width: 128,
        align: 'end',
        sortKey: 'cpu',
        cell: (host) => <ShareBarCell share={host.load?.cpu} label={t('cpu')} />,
      },
      {
        id: 'memory',
        header: t('memory'),
        width: 128,
        align: 'end',
        sortKey: 'memory',
        cell: (host) => <ShareBarCell share={host.load?.memory} label={t('memory')} />,
      },
      {
        id: 'promised',
        header: t('promised'),
        width: 128,
        align: 'end',
        cell: (host) => <ShareBarCell share={host.promised.memoryBytes / Math.max(1, host.limits.memoryBytes)} label={t('promised')} />,
      },
      {
        id: 'ready',
        header: t('ready'),
        width: 88,
        align: 'end',
        sortKey: 'ready',
        hiddenAtFirst: true,
        cell: (host) => <PercentCell share={host.load?.ready} />,
      },
      {
        id: 'suffering',
        header: t('suffering'),
        width: 96,
        align: 'end',
        sortKey: 'suffering',
        cell: (host) => <PercentCell share={host.load?.suffering} />,
      },
      {
        id: 'disk',
        header: t('disk'),
        width: 96,
        align: 'end',
        sortKey: 'disk',
        cell: (host) => <RateCell bytesPerSecond={host.load?.diskBytesPerSecond} />,
      },
      {
        id: 'network',
        header: t('network'),
        width: 96,
        align: 'end',
        sortKey: 'network',
        cell: (host) => <RateCell bytesPerSecond={host.load?.networkBytesPerSecond} />,
      },
      { id: 'tags', header: t('tags'), width: 136, hiddenAtFirst: true, cell: (host) => <HostTagsCell tags={host.tags} /> },
      { id: 'actions', header: t('actions'), width: 76, cell: (host) => <HostRowMenu host={host} /> },
    ],
    [t],
  );
}
