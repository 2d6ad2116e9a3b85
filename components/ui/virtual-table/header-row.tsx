import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { Checkbox } from '../checkbox';
import type { ColumnLayout, ShownColumn } from './column';
import { HeaderCell } from './header-cell';
import type { RowSelection } from './use-row-selection';

interface HeaderRowProps<Row> {
  /** Of the rows that are loaded: what the box of the header selects. */
  ids: readonly string[];
  shown: readonly ShownColumn<Row>[];
  template: string;
  layout: ColumnLayout;
  onLayoutChange: (layout: ColumnLayout) => void;
  sort: string | undefined;
  onSortChange: ((sort: string) => void) | undefined;
  selection: RowSelection | undefined;
}

/** Names of the columns, in sight while the rows scroll. */
export function HeaderRow<Row>({ ids, shown, template, selection, ...ofCells }: HeaderRowProps<Row>) {
  const shownIds = useMemo(() => shown.map(({ column }) => column.id), [shown]);
  return (
    <div role="rowgroup" className="sticky top-0 z-20 w-max min-w-full bg-surface">
      <div role="row" aria-rowindex={1} className="grid" style={{ gridTemplateColumns: template }}>
        {selection && <SelectAll ids={ids} selection={selection} />}
        {shown.map((column) => (
          <HeaderCell key={column.column.id} shown={column} shownIds={shownIds} {...ofCells} />
        ))}
        <div aria-hidden className="border-b" />
      </div>
    </div>
  );
}

function SelectAll({ ids, selection }: { ids: readonly string[]; selection: RowSelection }) {
  const t = useTranslations('ui.table');
  const isAll = ids.length > 0 && ids.every((id) => selection.isSelected(id));
  const isSome = selection.isAllMatching || selection.ids.size > 0;
  return (
    <div role="columnheader" className="sticky left-0 z-10 flex h-8 items-center justify-center border-b bg-surface">
      <Checkbox
        aria-label={t('selectAll')}
        checked={isAll ? true : isSome ? 'indeterminate' : false}
        onCheckedChange={(checked) => (checked ? selection.addAll(ids) : selection.clear())}
      />
    </div>
  );
}
