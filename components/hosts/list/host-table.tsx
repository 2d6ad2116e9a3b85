'use client';
import { useTranslations } from 'use-intl';
import { NoMatch } from '@/components/filter/no-match';
import { ErrorState } from '@/components/ui/error-state';
import type { Column } from '@/components/ui/virtual-table/column';
import { VirtualTable } from '@/components/ui/virtual-table/virtual-table';
import { isProblemError } from '@/lib/api/problem-error';
import { hostListInput } from '@/lib/api/queries/hosts';
import type { Host } from '@/lib/api/schemas/hosts';
import { useKeysetList } from '@/lib/api/use-keyset-list';
import { NoHosts } from './no-hosts';
import { hostTableId } from './use-host-columns';
import type { HostListState } from './use-host-list-state';

const keyOf = (host: Host) => host.id;
const nameOf = (host: Host) => host.name;
const hrefOf = (host: Host) => `/hosts/${host.id}`;

export function HostTable({ columns, state }: { columns: readonly Column<Host>[]; state: HostListState }) {
  const t = useTranslations('hosts.list');
  const list = useKeysetList(hostListInput({ filter: state.filter, sort: state.sort }));
  // A filter that does not parse is told under the filter line.
  const badFilter = isProblemError(list.error) && list.error.code === 'invalid-filter';
  if (list.error && list.total === null && !badFilter) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  return (
    <VirtualTable
      tableId={hostTableId}
      label={t('label')}
      columns={columns}
      rowKey={keyOf}
      rowName={nameOf}
      rowHref={hrefOf}
      list={{ ...list, isLoading: list.isLoading && !badFilter }}
      listKey={`${state.filter}\n${state.sort}`}
      sort={state.sort}
      onSortChange={state.setSort}
      onPeek={(host) => state.setPeek(host.id)}
      peekId={state.peek}
      empty={state.filter === '' ? <NoHosts /> : <NoMatch value={state.filter} onChange={state.setFilter} />}
    />
  );
}
