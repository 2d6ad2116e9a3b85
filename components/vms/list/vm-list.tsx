'use client';
import { Download, Plus } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { FilterLine } from '@/components/filter/filter-line';
import { SavedViews } from '@/components/filter/saved-views';
import { Button } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { Select } from '@/components/ui/select';
import { useFormat } from '@/components/ui/use-format';
import { ColumnPicker } from '@/components/ui/virtual-table/column-picker';
import { useRowSelection } from '@/components/ui/virtual-table/use-row-selection';
import { urlOf } from '@/lib/api/client';
import { exportVms, suggestVmFilter } from '@/lib/api/endpoints/vms';
import { vmListInput } from '@/lib/api/queries/vms';
import { useKeysetList } from '@/lib/api/use-keyset-list';
import { BulkBar } from '../bulk/bulk-bar';
import { GroupedVms } from './grouped-vms';
import { useVmColumns, vmTableId } from './use-vm-columns';
import { useVmListState } from './use-vm-list-state';
import { vmGroupings } from './vm-groupings';
import { VmPeek } from './vm-peek';
import { VmTable } from './vm-table';

/** All VMs, filtered, ordered and grouped by the server. */
export function VmList() {
  const t = useTranslations('vms');
  const format = useFormat();
  const state = useVmListState();
  const columns = useVmColumns();
  const selection = useRowSelection();
  const query = { filter: state.filter, sort: state.sort };
  const list = useKeysetList(vmListInput(query));
  const { total } = list;
  const setFilter = (filter: string) => {
    state.setFilter(filter);
    selection.clear();
  };
  const groupOptions = [{ value: '', label: t('group.none') }, ...vmGroupings.map((value) => ({ value, label: t(`group.${value}`) }))];
  const actions = (
    <>
      <Button asChild writes>
        <Link href="/vms?create=quick">{t('quickCreate')}</Link>
      </Button>
      <Button asChild variant="primary" writes>
        <Link href="/vms/new">
          <Plus />
          {t('create')}
        </Link>
      </Button>
    </>
  );
  return (
    <div className="flex h-full min-h-0 flex-col">
      <PageHeader
        title={t('title')}
        state={total !== null && <span className="text-muted">{format.number(total)}</span>}
        actions={actions}
      />
      <div className="flex flex-wrap items-start gap-2 px-4 pb-2">
        <FilterLine value={state.filter} onChange={setFilter} suggestions={suggestVmFilter} />
        <Select
          aria-label={t('group.by')}
          options={groupOptions}
          value={state.group ?? ''}
          onChange={(event) => state.setGroup(vmGroupings.find((group) => group === event.target.value) ?? null)}
        />
        <SavedViews page="vms" />
        <ColumnPicker tableId={vmTableId} columns={columns} />
        <Button asChild title={t('list.exportHint', { count: total ?? 0 })}>
          <a href={urlOf(exportVms, { query })} download>
            <Download />
            {t('list.export')}
          </a>
        </Button>
      </div>
      <BulkBar selection={selection} total={total ?? 0} filter={state.filter} />
      {state.group ? (
        <GroupedVms grouping={state.group} state={{ ...state, setFilter }} columns={columns} selection={selection} />
      ) : (
        <VmTable list={list} columns={columns} state={{ ...state, setFilter }} selection={selection} />
      )}
      <VmPeek vmId={state.peek} onClose={() => state.setPeek(null)} />
    </div>
  );
}
