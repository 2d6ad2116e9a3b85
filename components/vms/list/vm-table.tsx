'use client';
import { useCallback, useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { NoMatch } from '@/components/filter/no-match';
import { ErrorState } from '@/components/ui/error-state';
import type { Column } from '@/components/ui/virtual-table/column';
import type { RowSelection } from '@/components/ui/virtual-table/use-row-selection';
import { VirtualTable } from '@/components/ui/virtual-table/virtual-table';
import { isProblemError } from '@/lib/api/problem-error';
import type { VmRow } from '@/lib/api/schemas/vm-list';
import type { KeysetList } from '@/lib/api/use-keyset-list';
import { NoVms } from './no-vms';
import { SparkProvider, useVisibleSparks } from './spark-context';
import { vmTableId } from './use-vm-columns';
import type { useVmListState } from './use-vm-list-state';

const keyOf = (vm: VmRow) => vm.id;
const nameOf = (vm: VmRow) => vm.name;
const hrefOf = (vm: VmRow) => `/vms/${vm.id}`;

/** The ungrouped list. */
export function VmTable({
  list,
  columns,
  state,
  selection,
}: {
  list: KeysetList<VmRow>;
  columns: readonly Column<VmRow>[];
  state: ReturnType<typeof useVmListState>;
  selection: RowSelection;
}) {
  const t = useTranslations('vms.list');
  const ids = useMemo(() => list.rows.map(keyOf), [list.rows]);
  const sparks = useVisibleSparks(ids);
  const { setVisible } = list;
  const showSparks = sparks.onVisibleChange;
  const onVisibleChange = useCallback(
    (first: number, last: number) => {
      setVisible(first, last);
      showSparks(first, last);
    },
    [setVisible, showSparks],
  );
  // A filter that does not parse is told under the filter line; the rows of the last good one stay.
  const badFilter = isProblemError(list.error) && list.error.code === 'invalid-filter';
  if (list.error && list.total === null && !badFilter) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  return (
    <SparkProvider lines={sparks.lines}>
      <VirtualTable
        tableId={vmTableId}
        label={t('label')}
        columns={columns}
        rowKey={keyOf}
        rowName={nameOf}
        rowHref={hrefOf}
        list={{ ...list, isLoading: list.isLoading && !badFilter, setVisible: onVisibleChange }}
        listKey={`${state.filter}\n${state.sort}`}
        sort={state.sort}
        onSortChange={state.setSort}
        selection={selection}
        onPeek={(vm) => state.setPeek(vm.id)}
        peekId={state.peek}
        empty={state.filter === '' ? <NoVms /> : <NoMatch value={state.filter} onChange={state.setFilter} isWrong={badFilter} />}
      />
    </SparkProvider>
  );
}
