'use client';
import { useMemo } from 'react';
import { useStoredState } from '../use-stored-state';
import { type Column, type ColumnLayout, firstLayout } from './column';

/** The reader's layout of one table's columns, kept in this browser. Setting null goes back to the first one. */
export function useColumnLayout<Row>(tableId: string, columns: readonly Column<Row>[]) {
  const [kept, setLayout] = useStoredState<ColumnLayout | null>(`columns.${tableId}`, null);
  const layout = useMemo(() => kept ?? firstLayout(columns), [kept, columns]);
  return { layout, setLayout, isChanged: kept !== null };
}
