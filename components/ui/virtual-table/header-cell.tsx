'use client';
import { ArrowDown, ArrowUp, ChevronDown } from 'lucide-react';
import { type DragEvent, type KeyboardEvent, memo, type PointerEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { cn } from '../cn';
import { Menu, MenuItem, MenuSeparator } from '../menu';
import { type ColumnLayout, moveColumn, type ShownColumn } from './column';

interface HeaderCellProps<Row> {
  shown: ShownColumn<Row>;
  /** All columns that are drawn, in order: moving goes past the neighbour that is seen, not past hidden ones. */
  shownIds: readonly string[];
  layout: ColumnLayout;
  onLayoutChange: (layout: ColumnLayout) => void;
  sort: string | undefined;
  onSortChange: ((sort: string) => void) | undefined;
}

/** Name of a column: press to sort, drag to move, drag the edge to resize, menu for all of it with the keyboard. */
function DrawnHeaderCell<Row>({ shown, shownIds, layout, onLayoutChange, sort, onSortChange }: HeaderCellProps<Row>) {
  const { column, stickyLeft } = shown;
  const [isTarget, setIsTarget] = useState(false);
  const direction =
    column.sortKey === undefined ? null : sort === column.sortKey ? 'ascending' : sort === `-${column.sortKey}` ? 'descending' : null;
  const drop = (event: DragEvent) => {
    setIsTarget(false);
    const id = event.dataTransfer.getData('application/x-column');
    if (id) onLayoutChange({ ...layout, order: moveColumn(layout.order, id, column.id) });
  };
  return (
    <div
      role="columnheader"
      aria-sort={direction ?? (column.sortKey ? 'none' : undefined)}
      draggable
      onDragStart={(event) => event.dataTransfer.setData('application/x-column', column.id)}
      onDragOver={(event) => {
        event.preventDefault();
        setIsTarget(true);
      }}
      onDragLeave={() => setIsTarget(false)}
      onDrop={drop}
      className={cn(
        'group/head relative flex h-8 items-center gap-0.5 border-b bg-surface pr-1.5 pl-2 font-medium text-muted text-xs',
        stickyLeft !== null && 'sticky z-10',
        column.align === 'end' && 'justify-end',
        isTarget && 'bg-selected',
      )}
      style={stickyLeft === null ? undefined : { left: stickyLeft }}
    >
      <SortLabel column={column} direction={direction} onSortChange={onSortChange} />
      <ColumnMenu shown={shown} shownIds={shownIds} layout={layout} onLayoutChange={onLayoutChange} onSortChange={onSortChange} />
      <ResizeHandle shown={shown} layout={layout} onLayoutChange={onLayoutChange} />
    </div>
  );
}

/** Drawn again only when something of its own changed: a menu and a handle in every column are too much for each step of the wheel. */
export const HeaderCell = memo(DrawnHeaderCell) as typeof DrawnHeaderCell; // memo loses the type parameter

function SortLabel<Row>({
  column,
  direction,
  onSortChange,
}: {
  column: ShownColumn<Row>['column'];
  direction: 'ascending' | 'descending' | null;
  onSortChange: ((sort: string) => void) | undefined;
}) {
  const { sortKey } = column;
  if (sortKey === undefined || !onSortChange) return <span className="truncate">{column.header}</span>;
  return (
    <button
      type="button"
      className="inline-flex h-6 min-w-0 items-center gap-1 rounded-sm hover:text-text"
      onClick={() => onSortChange(direction === 'ascending' ? `-${sortKey}` : sortKey)}
    >
      <span className="truncate">{column.header}</span>
      {direction === 'ascending' && <ArrowUp className="size-3 shrink-0" aria-hidden />}
      {direction === 'descending' && <ArrowDown className="size-3 shrink-0" aria-hidden />}
    </button>
  );
}

type MenuProps<Row> = Pick<HeaderCellProps<Row>, 'shown' | 'shownIds' | 'layout' | 'onLayoutChange' | 'onSortChange'>;

function ColumnMenu<Row>({ shown: { column, stickyLeft }, shownIds, layout, onLayoutChange, onSortChange }: MenuProps<Row>) {
  const t = useTranslations('ui.table');
  const at = shownIds.indexOf(column.id);
  const toggle = (list: readonly string[]) => (list.includes(column.id) ? list.filter((id) => id !== column.id) : [...list, column.id]);
  const move = (by: -1 | 2) => onLayoutChange({ ...layout, order: moveColumn(layout.order, column.id, shownIds[at + by] ?? null) });
  const { sortKey } = column;
  return (
    <Menu
      trigger={
        <button
          type="button"
          aria-label={t('columnMenu', { name: column.header })}
          className={cn(
            'inline-flex size-6 shrink-0 items-center justify-center rounded-sm opacity-0 hover:bg-hover focus-visible:opacity-100 group-hover/head:opacity-100 data-[state=open]:opacity-100',
            column.align === 'end' ? '-order-1 mr-auto' : 'ml-auto',
          )}
        >
          <ChevronDown className="size-3" aria-hidden />
        </button>
      }
    >
      {sortKey !== undefined && onSortChange && (
        <>
          <MenuItem onSelect={() => onSortChange(sortKey)}>{t('sortAscending')}</MenuItem>
          <MenuItem onSelect={() => onSortChange(`-${sortKey}`)}>{t('sortDescending')}</MenuItem>
          <MenuSeparator />
        </>
      )}
      {at > 0 && <MenuItem onSelect={() => move(-1)}>{t('moveLeft')}</MenuItem>}
      {at < shownIds.length - 1 && <MenuItem onSelect={() => move(2)}>{t('moveRight')}</MenuItem>}
      <MenuItem onSelect={() => onLayoutChange({ ...layout, pinned: toggle(layout.pinned) })}>
        {stickyLeft === null ? t('pin') : t('unpin')}
      </MenuItem>
      {!column.required && <MenuItem onSelect={() => onLayoutChange({ ...layout, hidden: toggle(layout.hidden) })}>{t('hide')}</MenuItem>}
    </Menu>
  );
}

function ResizeHandle<Row>({
  shown: { column, width },
  layout,
  onLayoutChange,
}: Pick<MenuProps<Row>, 'shown' | 'layout' | 'onLayoutChange'>) {
  const t = useTranslations('ui.table');
  const resize = (to: number) =>
    onLayoutChange({ ...layout, widths: { ...layout.widths, [column.id]: Math.max(Math.round(to), column.minWidth ?? 48) } });
  const drag = (down: PointerEvent<HTMLElement>) => {
    down.preventDefault();
    const handle = down.currentTarget;
    handle.setPointerCapture(down.pointerId);
    handle.onpointermove = (move) => resize(width + move.clientX - down.clientX);
    handle.onpointerup = () => {
      handle.onpointermove = null;
    };
  };
  const press = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 16 : event.key === 'ArrowLeft' ? -16 : 0;
    if (step === 0) return;
    event.preventDefault();
    resize(width + step);
  };
  return (
    <div
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-label={t('resize', { name: column.header })}
      draggable
      onDragStart={(event) => {
        event.preventDefault();
        event.stopPropagation();
      }}
      onPointerDown={drag}
      onKeyDown={press}
      className="absolute top-1 right-0 bottom-1 w-2 cursor-col-resize touch-none border-transparent border-r-2 hover:border-accent focus-visible:border-accent"
    />
  );
}
