'use client';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { NoMatch } from '@/components/filter/no-match';
import { ErrorState } from '@/components/ui/error-state';
import type { Column } from '@/components/ui/virtual-table/column';
import { VirtualTable } from '@/components/ui/virtual-table/virtual-table';
import { isProblemError } from '@/lib/api/problem-error';
import { hostPagesQuery } from '@/lib/api/queries/hosts';
import type { Host } from '@/lib/api/schemas/hosts';
import { NoHosts } from './no-hosts';
import { hostTableId } from './use-host-columns';
import type { HostListState } from './use-host-list-state';

const keyOf = (host: Host) => host.id;
const nameOf = (host: Host) => host.name;
const hrefOf = (host: Host) => `/hosts/${host.id}`;

export function HostTable({ columns, state }: { columns: readonly Column<Host>[]; state: HostListState }) {
  const t = useTranslations('hosts.list');
  const pages = useInfiniteQuery(hostPagesQuery({ filter: state.filter, sort: state.sort }));
  const rows = useMemo(() => pages.data?.pages.flatMap((page) => page.items) ?? [], [pages.data]);
  // A filter that does not parse is told under the filter line; the rows of the last good one stay.
  const badFilter = isProblemError(pages.error) && pages.error.code === 'invalid-filter';
  if (pages.isError && !pages.data && !badFilter) return <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />;
  return (
    <VirtualTable
      tableId={hostTableId}
      label={t('label')}
      columns={columns}
      rowKey={keyOf}
      rowName={nameOf}
      rowHref={hrefOf}
      rows={rows}
      total={pages.data?.pages[0]?.total ?? null}
      listKey={`${state.filter}\n${state.sort}`}
      isLoading={pages.isPending && !badFilter}
      hasMore={pages.hasNextPage}
      isLoadingMore={pages.isFetchingNextPage}
      onEndReached={pages.fetchNextPage}
      sort={state.sort}
      onSortChange={state.setSort}
      onPeek={(host) => state.setPeek(host.id)}
      peekId={state.peek}
      empty={state.filter === '' ? <NoHosts /> : <NoMatch value={state.filter} onChange={state.setFilter} />}
    />
  );
}
