'use client';
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { type Column, type ColumnLayout, firstLayout } from './column';

const listeners = new Set<() => void>();
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
const storageKey = (tableId: string) => `onepool.columns.${tableId}`;

/** The reader's layout of one table's columns, kept in this browser. */
export function useColumnLayout<Row>(tableId: string, columns: readonly Column<Row>[]) {
  const kept = useSyncExternalStore(
    subscribe,
    () => localStorage.getItem(storageKey(tableId)),
    () => null,
  );
  const layout = useMemo(() => parseLayout(kept) ?? firstLayout(columns), [kept, columns]);
  const setLayout = useCallback(
    (next: ColumnLayout | null) => {
      if (next) localStorage.setItem(storageKey(tableId), JSON.stringify(next));
      else localStorage.removeItem(storageKey(tableId));
      for (const listener of listeners) listener();
    },
    [tableId],
  );
  return { layout, setLayout, isChanged: kept !== null };
}

function parseLayout(kept: string | null): ColumnLayout | null {
  if (kept === null) return null;
  try {
    const layout: Partial<ColumnLayout> = JSON.parse(kept);
    return { order: layout.order ?? [], hidden: layout.hidden ?? [], pinned: layout.pinned ?? [], widths: layout.widths ?? {} };
  } catch {
    return null;
  }
}
