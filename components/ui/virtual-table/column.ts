import type { ReactNode } from 'react';

export interface Column<Row> {
  readonly id: string;
  /** Plain words: also the name in menus. */
  readonly header: string;
  /** Width in px at first; the reader may change it. */
  readonly width: number;
  readonly minWidth?: number;
  readonly align?: 'start' | 'end';
  /** The server's name for sorting by this column; left out when it cannot. */
  readonly sortKey?: string;
  readonly cell: (row: Row) => ReactNode;
  /** Cannot be hidden. */
  readonly required?: boolean;
  /** Hidden until the reader asks for it. */
  readonly hiddenAtFirst?: boolean;
  readonly pinnedAtFirst?: boolean;
}

/** How a reader arranged a table's columns. Kept in the browser, per table. */
export interface ColumnLayout {
  readonly order: readonly string[];
  readonly hidden: readonly string[];
  readonly pinned: readonly string[];
  readonly widths: Readonly<Record<string, number>>;
}

export interface ShownColumn<Row> {
  readonly column: Column<Row>;
  readonly width: number;
  /** Distance from the left edge at which a pinned column sticks; null when it scrolls. */
  readonly stickyLeft: number | null;
}

type Arrangeable = Pick<Column<unknown>, 'id' | 'hiddenAtFirst' | 'pinnedAtFirst'>;

export const firstLayout = (columns: readonly Arrangeable[]): ColumnLayout => ({
  order: columns.map((column) => column.id),
  hidden: columns.filter((column) => column.hiddenAtFirst).map((column) => column.id),
  pinned: columns.filter((column) => column.pinnedAtFirst).map((column) => column.id),
  widths: {},
});

/** Columns in the order they are drawn: pinned ones first. Columns that a kept layout does not know yet come at their first place. */
export function arrangeColumns<Row>(columns: readonly Column<Row>[], layout: ColumnLayout, leading: number): ShownColumn<Row>[] {
  const place = (column: Column<Row>, index: number) => {
    const kept = layout.order.indexOf(column.id);
    return kept === -1 ? index - 0.5 : kept;
  };
  const shown = columns
    .map((column, index) => ({ column, place: place(column, index) }))
    .filter(({ column }) => column.required || !layout.hidden.includes(column.id))
    .sort((a, b) => a.place - b.place)
    .map(({ column }) => column);
  const pinned = shown.filter((column) => layout.pinned.includes(column.id));
  const rest = shown.filter((column) => !layout.pinned.includes(column.id));
  let left = leading;
  return [...pinned, ...rest].map((column) => {
    const width = Math.max(layout.widths[column.id] ?? column.width, column.minWidth ?? 48);
    const stickyLeft = pinned.includes(column) ? left : null;
    left += width;
    return { column, width, stickyLeft };
  });
}

/** The order after a column was put before another (null: at the end). */
export function moveColumn(order: readonly string[], id: string, beforeId: string | null): string[] {
  const rest = order.filter((other) => other !== id);
  const at = beforeId === null ? rest.length : rest.indexOf(beforeId);
  return at === -1 ? [...order] : [...rest.slice(0, at), id, ...rest.slice(at)];
}
