'use client';
import { useQueries, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { NoMatch } from '@/components/filter/no-match';
import { ErrorState } from '@/components/ui/error-state';
import type { Column } from '@/components/ui/virtual-table/column';
import type { RowSelection } from '@/components/ui/virtual-table/use-row-selection';
import { VirtualTable } from '@/components/ui/virtual-table/virtual-table';
import { vmsQuery } from '@/lib/api/queries/vms';
import type { VmRow } from '@/lib/api/schemas/vm-list';
import { NoVms } from './no-vms';
import { SparkProvider, useVisibleSparks } from './spark-context';
import { useGroupSelection } from './use-group-selection';
import { useGroupedColumns } from './use-grouped-columns';
import type { useVmListState } from './use-vm-list-state';
import type { VmGrouping } from './vm-groupings';
import { filterOfGroup, type GroupedRow, rowKeyOf, toGroupedRows } from './vm-groups';

/** VMs of an opened group that are shown; the rest is one press away, as a filter. */
const shownPerGroup = 100;
const hrefOf = (row: GroupedRow) => (row.kind === 'vm' ? `/vms/${row.vm.id}` : '#');
const nameOf = (row: GroupedRow) => (row.kind === 'vm' ? row.vm.name : row.group.label);

/** Groups with subtotals over everything that matches; each opens to its VMs. */
export function GroupedVms({
  grouping,
  state,
  columns,
  selection,
}: {
  grouping: VmGrouping;
  state: ReturnType<typeof useVmListState>;
  columns: readonly Column<VmRow>[];
  selection: RowSelection;
}) {
  const t = useTranslations('vms.group');
  const answer = useQuery(vmsQuery({ filter: state.filter, sort: state.sort, groupBy: grouping, limit: 1 }));
  const [openKeys, setOpenKeys] = useState<readonly string[]>([]);
  const groups = useMemo(() => answer.data?.groups ?? [], [answer.data]);
  const openGroups = groups.filter((group) => openKeys.includes(group.key));
  const lists = useQueries({
    queries: openGroups.map((group) => ({
      ...vmsQuery({ filter: filterOfGroup(state.filter, grouping, group) ?? '', sort: state.sort, limit: shownPerGroup }),
      enabled: filterOfGroup(state.filter, grouping, group) !== null,
    })),
  });
  const opened = new Map(openGroups.map((group, index) => [group.key, lists[index]?.data?.items ?? []]));
  const rows = toGroupedRows(groups, opened);
  const ids = rows.map((row) => (row.kind === 'vm' ? row.vm.id : ''));
  const sparks = useVisibleSparks(ids);
  const toggle = (key: string) => setOpenKeys((keys) => (keys.includes(key) ? keys.filter((one) => one !== key) : [...keys, key]));
  const filterOf = (row: GroupedRow) => (row.kind === 'vm' ? null : filterOfGroup(state.filter, grouping, row.group));
  const byGroup = useGroupSelection({ selection, rows, filterOf });
  const showOnly = (row: GroupedRow) => {
    const filter = filterOf(row);
    if (filter === null) return;
    state.setFilter(filter);
    state.setGroup(null);
  };
  const groupedColumns = useGroupedColumns(columns, { toggle, showOnly });
  if (answer.isError && !answer.data) return <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />;
  return (
    <SparkProvider lines={sparks.lines}>
      <VirtualTable
        tableId="vms-grouped"
        label={t('label')}
        columns={groupedColumns}
        rowKey={rowKeyOf}
        rowName={nameOf}
        rowHref={hrefOf}
        rowClassName={(row) => (row.kind === 'group' ? 'font-medium' : undefined)}
        list={{ rows, total: null, isLoading: answer.isPending, setVisible: sparks.onVisibleChange }}
        listKey={`${grouping}\n${state.filter}\n${state.sort}\n${openKeys.join('\n')}\n${rows.length}`}
        sort={state.sort}
        onSortChange={state.setSort}
        selection={byGroup.selection}
        canSelect={byGroup.canSelect}
        onPeek={(row) => (row.kind === 'vm' ? state.setPeek(row.vm.id) : toggle(row.group.key))}
        empty={state.filter === '' ? <NoVms /> : <NoMatch value={state.filter} onChange={state.setFilter} />}
      />
    </SparkProvider>
  );
}
