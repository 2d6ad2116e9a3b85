'use client';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { FilterLine } from '@/components/filter/filter-line';
import { withTerm } from '@/components/filter/filter-terms';
import { ColumnPicker } from '@/components/ui/virtual-table/column-picker';
import { useRowSelection } from '@/components/ui/virtual-table/use-row-selection';
import { BulkBar } from '@/components/vms/bulk/bulk-bar';
import { useVmColumns, vmTableId } from '@/components/vms/list/use-vm-columns';
import { useVmListState } from '@/components/vms/list/use-vm-list-state';
import { VmPeek } from '@/components/vms/list/vm-peek';
import { VmTable } from '@/components/vms/list/vm-table';
import { suggestVmFilter } from '@/lib/api/endpoints/vms';
import { vmListInput } from '@/lib/api/queries/vms';
import { useKeysetList } from '@/lib/api/use-keyset-list';
import { useHost } from './host-context';
import { NoGuests } from './no-guests';

/** Columns that would repeat the page's own header in every row. */
const saidAbove: ReadonlySet<string> = new Set(['host', 'cluster']);

/** The VM list, held to this host. */
export function HostVms() {
  const t = useTranslations('hosts.tab');
  const host = useHost();
  const state = useVmListState();
  const all = useVmColumns();
  const columns = useMemo(() => all.filter((column) => !saidAbove.has(column.id)), [all]);
  const selection = useRowSelection();
  const filter = withTerm(state.filter, `host:${host.id}`);
  const list = useKeysetList(vmListInput({ filter, sort: state.sort }));
  const { total } = list;
  const setFilter = (text: string) => {
    state.setFilter(text);
    selection.clear();
  };
  if (total === 0 && state.filter === '') return <NoGuests />;
  return (
    <section aria-label={t('vms')} className="flex min-h-0 flex-1 flex-col pt-3">
      <div className="flex flex-wrap items-start gap-2 px-4 pb-2">
        <FilterLine value={state.filter} onChange={setFilter} suggestions={suggestVmFilter} />
        <ColumnPicker tableId={vmTableId} columns={columns} />
      </div>
      <BulkBar selection={selection} total={total ?? 0} filter={filter} />
      <VmTable list={list} columns={columns} state={{ ...state, setFilter }} selection={selection} />
      <VmPeek vmId={state.peek} onClose={() => state.setPeek(null)} />
    </section>
  );
}
