'use client';
import { LayoutGrid, Table2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { FilterLine } from '@/components/filter/filter-line';
import { SavedViews } from '@/components/filter/saved-views';
import { PageHeader } from '@/components/ui/page-header';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { ColumnPicker } from '@/components/ui/virtual-table/column-picker';
import { suggestHostFilter } from '@/lib/api/endpoints/hosts';
import { GridControls } from '../heat-grid/grid-controls';
import { HostPeek } from '../host-peek';
import { RollingMaintenanceButton } from '../maintenance/rolling-maintenance-button';
import { HostGridView } from './host-grid-view';
import { HostTable } from './host-table';
import { hostTableId, useHostColumns } from './use-host-columns';
import { useHostListState } from './use-host-list-state';

/** All hosts, as a table or as a heat grid, under one filter. */
export function HostList() {
  const t = useTranslations('hosts');
  const state = useHostListState();
  const columns = useHostColumns();
  const views = [
    {
      value: 'table',
      label: (
        <>
          <Table2 className="size-3.5" aria-hidden />
          {t('list.table')}
        </>
      ),
    },
    {
      value: 'grid',
      label: (
        <>
          <LayoutGrid className="size-3.5" aria-hidden />
          {t('list.grid')}
        </>
      ),
    },
  ] as const;
  return (
    <div className="flex h-full min-h-0 flex-col">
      <PageHeader
        title={t('title')}
        actions={
          <>
            <RollingMaintenanceButton />
            <SegmentedControl label={t('list.view')} value={state.view} onChange={state.setView} segments={views} />
          </>
        }
      />
      <div className="flex flex-wrap items-start gap-2 px-4 pb-2">
        <FilterLine value={state.filter} onChange={state.setFilter} suggestions={suggestHostFilter} placeholder={t('list.placeholder')} />
        {state.view === 'grid' && (
          <GridControls metric={state.metric} onMetric={state.setMetric} sort={state.order} onSort={state.setOrder} />
        )}
        <SavedViews page="hosts" />
        {state.view === 'table' && <ColumnPicker tableId={hostTableId} columns={columns} />}
      </div>
      {state.view === 'table' ? <HostTable columns={columns} state={state} /> : <HostGridView state={state} />}
      <HostPeek hostId={state.peek} onClose={() => state.setPeek(null)} />
    </div>
  );
}
