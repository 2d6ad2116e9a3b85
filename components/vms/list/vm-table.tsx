'use client';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { MonitorUp } from 'lucide-react';
import Link from 'next/link';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { NoMatch } from '@/components/filter/no-match';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { ErrorState } from '@/components/ui/error-state';
import type { Column } from '@/components/ui/virtual-table/column';
import type { RowSelection } from '@/components/ui/virtual-table/use-row-selection';
import { VirtualTable } from '@/components/ui/virtual-table/virtual-table';
import { isProblemError } from '@/lib/api/problem-error';
import type { Page } from '@/lib/api/schemas/shared';
import type { VmRow } from '@/lib/api/schemas/vms';
import { SparkProvider, useVisibleSparks } from './spark-context';
import { vmTableId } from './use-vm-columns';
import type { useVmListState } from './use-vm-list-state';

const keyOf = (vm: VmRow) => vm.id;
const nameOf = (vm: VmRow) => vm.name;
const hrefOf = (vm: VmRow) => `/vms/${vm.id}`;

/** The ungrouped list. */
export function VmTable({
  pages,
  total,
  columns,
  state,
  selection,
}: {
  pages: UseInfiniteQueryResult<InfiniteData<Page<VmRow>>>;
  total: number | null;
  columns: readonly Column<VmRow>[];
  state: ReturnType<typeof useVmListState>;
  selection: RowSelection;
}) {
  const t = useTranslations('vms.list');
  const rows = useMemo(() => pages.data?.pages.flatMap((page) => page.items) ?? [], [pages.data]);
  const ids = useMemo(() => rows.map(keyOf), [rows]);
  const sparks = useVisibleSparks(ids);
  // A filter that does not parse is told under the filter line; the rows of the last good one stay.
  const badFilter = isProblemError(pages.error) && pages.error.code === 'invalid-filter';
  if (pages.isError && !pages.data && !badFilter) return <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />;
  return (
    <SparkProvider lines={sparks.lines}>
      <VirtualTable
        tableId={vmTableId}
        label={t('label')}
        columns={columns}
        rowKey={keyOf}
        rowName={nameOf}
        rowHref={hrefOf}
        rows={rows}
        total={total}
        listKey={`${state.filter}\n${state.sort}`}
        isLoading={pages.isPending && !badFilter}
        hasMore={pages.hasNextPage}
        isLoadingMore={pages.isFetchingNextPage}
        onEndReached={pages.fetchNextPage}
        onVisibleChange={sparks.onVisibleChange}
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

function NoVms() {
  const t = useTranslations('vms');
  const actions = (
    <Button asChild variant="primary">
      <Link href="/vms/new">{t('create')}</Link>
    </Button>
  );
  return (
    <EmptyState icon={<MonitorUp />} title={t('list.empty')} actions={actions}>
      {t('list.emptyHint')}
    </EmptyState>
  );
}
