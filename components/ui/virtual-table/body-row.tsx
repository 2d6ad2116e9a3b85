'use client';
import { memo } from 'react';
import { Checkbox } from '../checkbox';
import { cn } from '../cn';
import type { ShownColumn } from './column';
import type { RowDeeds } from './row-deeds';

interface BodyRowProps<Row> {
  id: string;
  /** Name by which the grid points at its active row. */
  domId: string;
  row: Row;
  index: number;
  top: number;
  height: number;
  template: string;
  shown: readonly ShownColumn<Row>[];
  isActive: boolean;
  isPeeked: boolean;
  isSelected: boolean;
  /** Does a selected row stand out by its ground? */
  isTinted: boolean;
  /** Null when the list has no selection. */
  selectLabel: string | null;
  canSelect: boolean;
  className: string | undefined;
  deeds: RowDeeds<Row>;
}

function DrawnRow<Row>({
  id,
  row,
  index,
  shown,
  isActive,
  isPeeked,
  isSelected,
  isTinted,
  selectLabel,
  canSelect,
  deeds,
  ...props
}: BodyRowProps<Row>) {
  const ground = (isSelected && isTinted) || isPeeked ? 'bg-selected' : isActive ? 'bg-hover' : 'bg-surface group-hover/row:bg-hover';
  const edge = isActive && 'shadow-[inset_2px_0_0_var(--color-accent)]';
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid handles the keys for its active row
    <div
      role="row"
      id={props.domId}
      aria-rowindex={index + 2}
      aria-selected={selectLabel === null ? undefined : isSelected}
      onClick={() => deeds.activate(id)}
      onDoubleClick={() => deeds.open(row)}
      className={cn('group/row absolute left-0 grid w-full border-b', edge, props.className)}
      style={{ gridTemplateColumns: props.template, height: props.height, transform: `translateY(${props.top}px)` }}
    >
      {selectLabel !== null && (
        <div role="gridcell" className={cn('sticky left-0 z-10 flex items-center justify-center', ground, edge)}>
          {canSelect && (
            <Checkbox aria-label={selectLabel} checked={isSelected} onCheckedChange={() => deeds.select(id, index)} tabIndex={-1} />
          )}
        </div>
      )}
      {shown.map(({ column, stickyLeft }) => (
        <div
          key={column.id}
          role="gridcell"
          className={cn(
            'flex min-w-0 items-center truncate px-2',
            ground,
            column.align === 'end' && 'justify-end text-right',
            stickyLeft !== null && 'sticky z-10',
          )}
          style={stickyLeft === null ? undefined : { left: stickyLeft }}
        >
          {column.cell(row)}
        </div>
      ))}
      <div aria-hidden className={ground} />
    </div>
  );
}

/** Drawn again only when its row, place, marks or columns changed: scrolling draws the rows that come into sight and no other. */
export const BodyRow = memo(DrawnRow) as typeof DrawnRow; // memo loses the type parameter
