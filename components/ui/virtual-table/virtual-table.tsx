'use client';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRouter } from 'next/navigation';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../button';
import { BodyRow } from './body-row';
import { arrangeColumns, type Column } from './column';
import { HeaderRow } from './header-row';
import { LoadingRows } from './loading-rows';
import { useSteadyDeeds } from './row-deeds';
import { TableFooter } from './table-footer';
import { useColumnLayout } from './use-column-layout';
import { useRowKeys } from './use-row-keys';
import type { RowSelection } from './use-row-selection';
import { useSteadyRows } from './use-steady-rows';

/** Rows as they come from the server, page by page. */
export interface ListedRows<Row> {
  readonly rows: readonly Row[];
  /** Null while it is not known. */
  readonly total: number | null;
  readonly isLoading: boolean;
  readonly hasMore?: boolean;
  readonly isLoadingMore?: boolean;
  /** Stable between renders, as is `setVisible`. */
  readonly fetchMore?: () => void;
  /** Told which rows are in sight. */
  readonly setVisible?: (first: number, last: number) => void;
}

export interface VirtualTableProps<Row> {
  /** Name under which the reader's columns are kept. */
  tableId: string;
  label: string;
  columns: readonly Column<Row>[];
  /** Keep these four stable between renders (module level or useCallback). */
  rowKey: (row: Row) => string;
  rowName: (row: Row) => string;
  rowHref?: (row: Row) => string;
  rowClassName?: (row: Row) => string | undefined;
  list: ListedRows<Row>;
  /** Changes when it is another list (filter, sort), so that the order is taken over at once. */
  listKey: string;
  sort?: string;
  onSortChange?: (sort: string) => void;
  selection?: RowSelection;
  /** The boxes say what counts, not what is chosen for a deed: ticked rows keep their ground. */
  plainSelection?: boolean;
  /** Rows without a box of their own; every row has one otherwise. */
  canSelect?: (row: Row) => boolean;
  onPeek?: (row: Row) => void;
  /** Row whose peek is open: walking with j and k peeks on. */
  peekId?: string | null;
  onActiveChange?: (row: Row) => void;
  empty: ReactNode;
  rowHeight?: number;
  /** The letter keys are left to another list of the page; the arrows work while this one has the focus. */
  keysOnlyInside?: boolean;
}

const selectWidth = 32;

/** A long list from the server: only the rows in sight are in the page, more are asked for as the end comes near. */
export function VirtualTable<Row>(props: VirtualTableProps<Row>) {
  const { tableId, label, columns, rowKey, rowName, rowHref, selection, rowHeight = 32, peekId } = props;
  const { total, isLoading, hasMore, isLoadingMore, fetchMore, setVisible } = props.list;
  const t = useTranslations('ui.table');
  const router = useRouter();
  const gridId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [held, setHeld] = useState(false);
  const [activeId, setActiveId] = useState<string | null>(null);
  const [anchorIndex, setAnchor] = useState(0);
  const { layout, setLayout } = useColumnLayout(tableId, columns);
  const { rows, waiting, release } = useSteadyRows(props.list.rows, rowKey, held, props.listKey);
  const leading = selection ? selectWidth : 0;
  const shown = useMemo(() => arrangeColumns(columns, layout, leading), [columns, layout, leading]);
  const template = `${selection ? `${selectWidth}px ` : ''}${shown.map(({ width }) => `${width}px`).join(' ')} minmax(0, 1fr)`;
  const ids = useMemo(() => rows.map(rowKey), [rows, rowKey]);
  const activeIndex = activeId === null ? -1 : ids.indexOf(activeId);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 5,
    // Until it is measured: so that the first rows are in the page the server draws.
    initialRect: { width: 1000, height: 640 },
    scrollPaddingStart: 32,
    paddingEnd: 8,
  });
  const items = virtualizer.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;

  useEffect(() => setVisible?.(first, last), [first, last, setVisible]);
  useEffect(() => {
    if (hasMore && !isLoadingMore && last >= rows.length - 20) fetchMore?.();
  }, [last, rows.length, hasMore, isLoadingMore, fetchMore]);

  const activate = (index: number) => {
    const row = rows[index];
    if (!row) return;
    setActiveId(rowKey(row));
    virtualizer.scrollToIndex(index);
    props.onActiveChange?.(row);
    if (peekId) props.onPeek?.(row);
  };
  const atIndex = (deed: ((row: Row) => void) | undefined) =>
    deed &&
    ((index: number) => {
      const row = rows[index];
      if (row) deed(row);
    });
  useRowKeys({
    isOff: props.keysOnlyInside ?? false,
    ids,
    activeIndex,
    activate,
    selection,
    anchorIndex,
    setAnchor,
    open: atIndex(rowHref && ((row) => router.push(rowHref(row)))),
    peek: atIndex(props.onPeek),
  });
  const walk = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 20, PageUp: -20, Home: -Infinity, End: Infinity }[event.key];
    if (step === undefined || event.target !== scroller.current) return;
    event.preventDefault();
    activate(Math.min(Math.max(activeIndex + step, 0), rows.length - 1));
  };
  const deeds = useSteadyDeeds({
    select: (id, index) => {
      selection?.toggle(id);
      setAnchor(index);
    },
    activate: setActiveId,
    open: (row: Row) => rowHref && router.push(rowHref(row)),
  });

  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      {waiting > 0 && (
        <Button size="sm" variant="primary" className="-translate-x-1/2 absolute top-10 left-1/2 z-20 shadow-float" onClick={release}>
          {t('newRows', { count: waiting })}
        </Button>
      )}
      <div
        ref={scroller}
        role="grid"
        aria-label={label}
        aria-rowcount={total ?? -1}
        aria-multiselectable={selection ? true : undefined}
        aria-activedescendant={activeIndex >= 0 ? `${gridId}-${activeIndex}` : undefined}
        aria-busy={isLoading || undefined}
        tabIndex={0}
        onKeyDown={walk}
        onPointerEnter={() => setHeld(true)}
        onPointerLeave={() => setHeld(false)}
        className="min-h-0 flex-1 overflow-auto bg-surface focus-visible:outline-offset-[-2px]"
      >
        <HeaderRow
          ids={ids}
          shown={shown}
          template={template}
          layout={layout}
          onLayoutChange={setLayout}
          sort={props.sort}
          onSortChange={props.onSortChange}
          selection={selection}
        />
        {isLoading ? (
          <LoadingRows />
        ) : rows.length === 0 ? (
          // A grid holds nothing but rows.
          <div role="row" className="sticky left-0">
            <div role="gridcell">{props.empty}</div>
          </div>
        ) : (
          <div role="rowgroup" className="relative w-max min-w-full" style={{ height: virtualizer.getTotalSize() }}>
            {items.map((item) => {
              const row = rows[item.index];
              if (row === undefined) return null;
              const id = ids[item.index] ?? '';
              return (
                <BodyRow
                  key={id}
                  domId={`${gridId}-${item.index}`}
                  id={id}
                  row={row}
                  index={item.index}
                  top={item.start}
                  height={rowHeight}
                  template={template}
                  shown={shown}
                  isActive={id === activeId}
                  isPeeked={id === peekId}
                  isSelected={selection?.isSelected(id) ?? false}
                  isTinted={!props.plainSelection}
                  selectLabel={selection ? t('selectRow', { name: rowName(row) }) : null}
                  canSelect={props.canSelect?.(row) ?? true}
                  className={props.rowClassName?.(row)}
                  deeds={deeds}
                />
              );
            })}
          </div>
        )}
      </div>
      <TableFooter shown={rows.length} total={total} hasMore={hasMore} isLoadingMore={isLoadingMore} />
    </div>
  );
}
